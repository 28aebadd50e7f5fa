/**
 * Names for a document whose fonts know Western European letters only (WinAnsi, the PDF standard fonts). We ship no font of
 * our own: one that holds all of Indian, Greek and Cyrillic writing is megabytes. So names are spelled in Latin letters.
 */

/**
 * What WinAnsi holds stays as it is (é, ß, €). Accents it lacks are dropped (Łódź → Lódz); Indian scripts, Greek and Cyrillic
 * are spelled by sound (हिन्दी → Hindi). Writing that cannot be is given exactly, by code point: 張 → [U+5F35].
 */
export function toLatin(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?:[^\S\u00a0]|\p{Cc})+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0900-\u0d7f]+/g, spellIndian)
    .replace(/\P{ASCII}+/gu, (run) => Array.from(run, spellLetter).join(''))
    .replace(/\]\[(?=U\+)/g, ' ');
}

/** Beyond Latin-1. */
const winAnsi = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');

function spellLetter(letter: string): string {
  if (/[\u00a0-\u00ff]/.test(letter) || winAnsi.has(letter)) return letter;
  const bare = letter.normalize('NFKD').replace(/\p{Script=Inherited}/gu, '');
  const spelled = Array.from(bare, (each) => (isLatin1(each) ? each : spellFromTable(each)));
  return spelled.includes(null)
    ? `[U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
    : spelled.join('');
}

const isLatin1 = (letter: string) => /[\u0020-\u007e\u00a0-\u00ff]/.test(letter);

const letters = new Map(
  (
    'ß=ss ł=l đ=d ħ=h ı=i ŋ=n ŧ=t ə=a ĸ=k ſ=s ‐=- ‑=- −=- ′=’ ″=” ₹=INR ₺=TRY ₽=RUB ' +
    'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o ' +
    'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= ' +
    'э=e ю=yu я=ya ђ=dj є=ye ѕ=dz і=i ј=j љ=lj њ=nj ћ=c џ=dz ґ=g'
  )
    .split(/ +/)
    .map((pair) => pair.split('=') as [string, string]),
);

function spellFromTable(letter: string): string | null {
  const small = letter.toLowerCase();
  const spelled = letters.get(small);
  if (spelled === undefined) return null;
  return small === letter ? spelled : spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

/** The nine Indian scripts of Unicode are laid out alike: the same letter has the same place in each block of 128. */
const independentVowels = 'a a i i u u ri li e e e ai o o o au'.split(' ');
const consonants =
  'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l zh v sh sh s h'.split(' ');
const vowelSigns = 'a i i u u ri ri e e e ai o o o au'.split(' ');
const nukta = new Map([
  [0x1c, 'z'],
  [0x21, 'r'],
  [0x22, 'rh'],
  [0x2b, 'f'],
]);
const virama = 0x4d;
const nuktaSign = 0x3c;
/** Letters of one script only: Bengali khanda ta, Gurmukhi tippi, the Malayalam finals. */
const particular = new Map(
  Object.entries({ ৎ: 't', 'ੰ': 'n', ൺ: 'n', ൻ: 'n', ർ: 'r', ൽ: 'l', ൾ: 'l', ൿ: 'k' }),
);

function spellIndian(word: string): string {
  const places = Array.from(word, (letter) => ({ letter, place: letter.codePointAt(0)! & 0x7f }));
  const spelled = places.map(({ letter, place }, index) => {
    const next = places[index + 1]?.place;
    const special = particular.get(letter);
    if (special) return special;
    if (place >= 0x01 && place <= 0x03) return place === 0x03 ? 'h' : 'n';
    if (place >= 0x05 && place <= 0x14) return independentVowels[place - 0x05]!;
    if (place >= 0x15 && place <= 0x39) {
      const withDot = next === nuktaSign;
      const sound = (withDot && nukta.get(place)) || consonants[place - 0x15]!;
      return sound + inherentVowel(letter, places[index + (withDot ? 2 : 1)]?.place);
    }
    if (place >= 0x3e && place <= 0x4c) return vowelSigns[place - 0x3e]!;
    if (place >= 0x66 && place <= 0x6f) return String(place - 0x66);
    return place === virama || place === nuktaSign || place === 0x3d ? '' : letter;
  });
  const latin = spelled.join('');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

/** A consonant sounds with an "a" of its own, unless another vowel or the virama follows; northern scripts drop it at the end. */
function inherentVowel(letter: string, next: number | undefined): string {
  if (next === undefined) return letter < '\u0b00' ? '' : 'a';
  return next >= 0x3e && next <= virama ? '' : 'a';
}
