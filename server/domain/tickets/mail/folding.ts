/** What somebody wrote, apart from what their program quoted below it. */

const BEGINNINGS = [
  // “On Mon, 2 Mar 2026 at 10:12, Ada <ada@…> wrote:”, also where it is broken into lines.
  /^(On|Am|Le|El|Il|Op|Em) .{5,300}?(wrote|schrieb.{0,120}|a écrit|escribió|ha scritto|schreef|escreveu)\s?:\s*$/m,
  /^-{2,}\s*(Original Message|Ursprüngliche Nachricht|Message d'origine|Forwarded message)\s*-{2,}\s*$/im,
  /^_{20,}\s*$/m,
  /^(From|Von|De): .+\r?\n(Sent|Gesendet|Envoyé|Date|Datum): .+$/m,
];

export function folded(text: string): { text: string; quoted: string } {
  // An attribution that a program broke after so many letters is one line.
  const joined = text.replaceAll(
    /^(On|Am|Le) (.{5,200})\n(.{0,200}(?:wrote|schrieb|a écrit)\s?:)\s*$/gm,
    '$1 $2 $3',
  );
  const starts = BEGINNINGS.flatMap((pattern) => joined.match(pattern)?.index ?? []);
  const trailing = beginOfTrailingQuote(joined);
  if (trailing !== null) starts.push(trailing);
  const at = Math.min(...starts, joined.length);
  const written = joined.slice(0, at).trim();
  // A mail that is nothing but a quotation says something by it.
  return written ? { text: written, quoted: joined.slice(at).trim() } : { text: joined.trim(), quoted: '' };
}

/** Lines that begin with “>” at the end of the mail, and empty ones between them. */
function beginOfTrailingQuote(text: string): number | null {
  const lines = text.split('\n');
  let first = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]!;
    if (line.startsWith('>')) first = at;
    else if (line.trim()) break;
  }
  return first === lines.length ? null : lines.slice(0, first).join('\n').length;
}
