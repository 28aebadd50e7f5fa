import { labelled, type ResumeLine } from './resume-sections.ts';

const CITIES =
  'bengaluru|bangalore|mumbai|navi mumbai|delhi|new delhi|gurugram|gurgaon|noida|greater noida|ghaziabad|faridabad|hyderabad|secunderabad|chennai|pune|kolkata|ahmedabad|gandhinagar|jaipur|kochi|cochin|thiruvananthapuram|trivandrum|indore|bhopal|lucknow|kanpur|nagpur|surat|vadodara|rajkot|coimbatore|madurai|mysuru|mysore|mangaluru|mangalore|visakhapatnam|vizag|vijayawada|chandigarh|mohali|ludhiana|amritsar|dehradun|patna|ranchi|bhubaneswar|guwahati|goa|panaji|nashik|aurangabad|thane|hubli|raipur|varanasi|agra|' +
  'berlin|hamburg|münchen|munich|köln|cologne|frankfurt|frankfurt am main|stuttgart|düsseldorf|leipzig|dortmund|essen|bremen|dresden|hannover|hanover|nürnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|münster|karlsruhe|mannheim|augsburg|wiesbaden|mainz|kiel|lübeck|freiburg|erfurt|rostock|kassel|potsdam|heidelberg|darmstadt|regensburg|ingolstadt|würzburg|wolfsburg|ulm|jena|aachen|wien|vienna|graz|linz|salzburg|zürich|zurich|basel|bern|genf|geneva|lausanne|' +
  'london|manchester|birmingham|leeds|glasgow|edinburgh|bristol|cambridge|oxford|dublin|cork|paris|lyon|marseille|toulouse|amsterdam|rotterdam|utrecht|eindhoven|the hague|brussels|antwerp|luxembourg|madrid|barcelona|valencia|lisbon|porto|rome|milan|turin|prague|warsaw|kraków|krakow|wrocław|budapest|bucharest|sofia|athens|vienna|copenhagen|stockholm|gothenburg|oslo|helsinki|tallinn|riga|vilnius|zagreb|belgrade|kyiv|istanbul|ankara|' +
  'new york|new york city|brooklyn|san francisco|los angeles|san diego|san jose|palo alto|mountain view|seattle|portland|austin|dallas|houston|chicago|boston|atlanta|miami|denver|phoenix|philadelphia|washington|detroit|minneapolis|charlotte|raleigh|toronto|vancouver|montreal|ottawa|calgary|mexico city|são paulo|buenos aires|bogotá|' +
  'dubai|abu dhabi|sharjah|doha|riyadh|jeddah|kuwait city|muscat|manama|cairo|nairobi|lagos|accra|johannesburg|cape town|singapore|kuala lumpur|jakarta|bangkok|manila|ho chi minh city|hanoi|hong kong|shanghai|beijing|shenzhen|taipei|seoul|tokyo|osaka|sydney|melbourne|brisbane|perth|auckland|wellington|colombo|dhaka|kathmandu|karachi|lahore|islamabad|tel aviv';

const COUNTRIES =
  'india|indien|germany|deutschland|austria|österreich|switzerland|schweiz|united kingdom|uk|england|scotland|ireland|france|frankreich|netherlands|belgium|spain|italy|portugal|poland|czech republic|sweden|norway|denmark|finland|usa|united states|u.s.a.|canada|mexico|brazil|uae|united arab emirates|qatar|saudi arabia|singapore|malaysia|indonesia|philippines|vietnam|thailand|china|japan|australia|new zealand|sri lanka|bangladesh|nepal|pakistan|south africa|kenya|nigeria|egypt|israel|turkey';

const cities = new Set(CITIES.split('|'));
const countries = new Set(COUNTRIES.split('|'));

const LABEL =
  /^(?:current |present |home |permanent |residential )?(?:location|address|city|residence)$|^(?:based in|lives in|wohnort|wohnhaft|anschrift|adresse|ort|ville|ciudad|dirección)$/i;
const PLACE_LIKE = /^[\p{L}][\p{L} .'()-]{1,40}$/u;

/** "Bengaluru, Karnataka": from the city on, without street and post code. */
export function locationOf(lines: ResumeLine[], header: ResumeLine[]): string | null {
  const stated = labelled(
    lines.filter((line) => line.section !== 'experience' && line.section !== 'education'),
    LABEL,
  );
  return (stated && (placeIn(stated) ?? (PLACE_LIKE.test(stated) ? stated : null))) || placeOfHeader(header);
}

function placeOfHeader(header: ResumeLine[]): string | null {
  for (const { text } of header) {
    for (const cell of text.split(/[|•·\t]/)) {
      const place = placeIn(cell);
      if (place) return place;
    }
  }
  return null;
}

/** Is this the name of a city or country we know, perhaps with a post code? */
export function isPlace(text: string): boolean {
  const name = placeName(text).toLowerCase();
  return cities.has(name) || countries.has(name);
}

function placeIn(text: string): string | null {
  if (text.length > 200 || text.includes('@')) return null;
  const parts = text.split(/,|\s[-–/]\s/).map(placeName);
  const city = parts.findIndex((part) => cities.has(part.toLowerCase()));
  if (city >= 0) return parts.slice(city).filter(isNamed).slice(0, 3).join(', ');
  // A town we do not know counts where its country follows.
  const country = parts.findIndex((part) => countries.has(part.toLowerCase()));
  if (country < 0) return null;
  return parts
    .slice(Math.max(0, country - 2), country + 1)
    .filter(isNamed)
    .join(', ');
}

function placeName(text: string): string {
  return text
    .replace(/\b\d{3} ?\d{3}\b|\b\d{4,6}\b/g, '')
    .replace(/^\s*D-(?=\s)/, '')
    .replace(/^[\s\p{Pd}.,:]{1,20}|[\s\p{Pd}.,:]{1,20}$/gu, '');
}

function isNamed(part: string): boolean {
  return PLACE_LIKE.test(part);
}
