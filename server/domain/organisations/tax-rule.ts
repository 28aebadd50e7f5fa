/** By which law a seller taxes its fees. */
const EU_MEMBERS = [
  ...(['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'] as const),
  ...(['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'] as const),
];

export type EuMember = (typeof EU_MEMBERS)[number];

export const isEuMember = (country: string): country is EuMember =>
  (EU_MEMBERS as readonly string[]).includes(country);

export type TaxRule = 'india_gst' | 'eu_vat' | 'none';

/** The rule of a country, where an agency has not chosen for itself. */
export function taxRuleOf(country: string): TaxRule {
  if (country === 'IN') return 'india_gst';
  return isEuMember(country) ? 'eu_vat' : 'none';
}
