/** India's states and union territories, by which GST is divided. Sources: GST state code list; ISO 3166-2:IN. */

type IndianState = {
  /** The two digits with which a GSTIN begins. */
  gstCode: string;
  name: string;
};

/** GST code, ISO codes (an old one too where it is still in use), name and what it was called before. */
const rows: readonly [gstCode: string, isoCodes: string, name: string, ...formerNames: string[]][] = [
  ['01', 'JK', 'Jammu and Kashmir'],
  ['02', 'HP', 'Himachal Pradesh'],
  ['03', 'PB', 'Punjab'],
  ['04', 'CH', 'Chandigarh'],
  ['05', 'UK UT', 'Uttarakhand', 'Uttaranchal'],
  ['06', 'HR', 'Haryana'],
  ['07', 'DL', 'Delhi', 'New Delhi', 'NCT of Delhi'],
  ['08', 'RJ', 'Rajasthan'],
  ['09', 'UP', 'Uttar Pradesh'],
  ['10', 'BR', 'Bihar'],
  ['11', 'SK', 'Sikkim'],
  ['12', 'AR', 'Arunachal Pradesh'],
  ['13', 'NL', 'Nagaland'],
  ['14', 'MN', 'Manipur'],
  ['15', 'MZ', 'Mizoram'],
  ['16', 'TR', 'Tripura'],
  ['17', 'ML', 'Meghalaya'],
  ['18', 'AS', 'Assam'],
  ['19', 'WB', 'West Bengal'],
  ['20', 'JH', 'Jharkhand'],
  ['21', 'OD OR', 'Odisha', 'Orissa'],
  ['22', 'CG CT', 'Chhattisgarh'],
  ['23', 'MP', 'Madhya Pradesh'],
  ['24', 'GJ', 'Gujarat'],
  ['26', 'DH DN DD', 'Dadra and Nagar Haveli and Daman and Diu', 'Dadra and Nagar Haveli', 'Daman and Diu'],
  ['27', 'MH', 'Maharashtra'],
  ['29', 'KA', 'Karnataka'],
  ['30', 'GA', 'Goa'],
  ['31', 'LD', 'Lakshadweep'],
  ['32', 'KL', 'Kerala'],
  ['33', 'TN', 'Tamil Nadu'],
  ['34', 'PY', 'Puducherry', 'Pondicherry'],
  ['35', 'AN', 'Andaman and Nicobar Islands'],
  ['36', 'TS TG', 'Telangana'],
  ['37', 'AP', 'Andhra Pradesh'],
  ['38', 'LA', 'Ladakh'],
];

/**
 * The GSTIN says it with certainty, so it goes before what somebody typed as the state (code, name or former name).
 * @returns null where neither tells
 */
export function indianStateOf({
  state,
  gstin,
}: {
  state?: string | null;
  gstin?: string | null;
}): IndianState | null {
  const code = gstin?.slice(0, 2);
  const typed = (state ?? '').trim().toLowerCase().replaceAll('&', 'and');
  const row =
    rows.find(([gstCode]) => gstCode === code) ??
    rows.find(([, isoCodes, ...names]) =>
      [...isoCodes.split(' '), ...names].some((each) => each.toLowerCase() === typed),
    );
  return row ? { gstCode: row[0], name: row[2] } : null;
}
