/** Addresses as people paste them: one a line, by comma, or as “Asha Rao <asha@company.com>”. */
export type Address = { email: string; name: string | null };

export function readAddresses(text: string): Address[] {
  return text
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const named = /^(.*?)<([^<>]*)>$/.exec(part);
      if (named) return [{ email: named[2]!.trim(), name: named[1]!.replaceAll('"', '').trim() || null }];
      return part.split(/\s+/).map((email) => ({ email, name: null }));
    });
}

/** What cannot be an address, in words; null where all can. The server looks closer. */
export function wrongAddress(addresses: Address[]): string | null {
  if (addresses.length === 0) return 'Whom would you like to invite?';
  if (addresses.length > 50) return 'At most 50 people at once, please.';
  const wrong = addresses.filter(({ email }) => !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email));
  if (wrong.length === 0) return null;
  const names = wrong.map(({ email }) => `“${email}”`).join(', ');
  return wrong.length === 1 ? `${names} is no e-mail address.` : `${names} are no e-mail addresses.`;
}
