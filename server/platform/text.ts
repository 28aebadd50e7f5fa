/** What people wrote, as a sentence among ours: it ends with a full stop, and with one alone. */
export function asSentence(words: unknown): string {
  const text = String(words).trim();
  return /[.!?…]["”’)]?$/.test(text) ? text : `${text}.`;
}
