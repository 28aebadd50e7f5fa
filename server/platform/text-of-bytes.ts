/** The bytes of a file as text, whatever a program saved them as. */

/** @returns also whether it was read as Windows text, because it is none of Unicode */
export function textOfBytes(bytes: Uint8Array): { text: string; windows: boolean } {
  const startsWith = (...start: number[]) => start.every((byte, at) => bytes[at] === byte);
  if (startsWith(0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), windows: false };
  if (startsWith(0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), windows: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), windows: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), windows: true };
  }
}
