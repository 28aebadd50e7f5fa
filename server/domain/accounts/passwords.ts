/** Passwords: scrypt by better-auth, and which are refused. */
import { hashPassword as hash, verifyPassword } from 'better-auth/crypto';
import PQueue from 'p-queue';
import { Invalid } from '../../platform/errors.ts';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** Each takes 32 MB and a tenth of a second of a core: however many wait, the rest of the process goes on. */
const hashing = new PQueue({ concurrency: 2 });

export const hashPassword = (password: string): Promise<string> => hashing.add(() => hash(password));

/** Of a password that nobody has: comparing with it takes as long as with a real one. */
let nobodys: Promise<string> | undefined;

/**
 * @param stored null where there is no account: then the answer is no, after as long as it takes to find out
 * @param isKnown whoever signs in from a browser that did so before need not wait behind those who guess
 */
export async function isPassword(stored: string | null, password: string, isKnown = false): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID());
  const right = stored ?? (await nobodys);
  const fits = await hashing.add(() => verifyPassword({ hash: right, password }), {
    priority: Number(isKnown),
  });
  return stored !== null && fits;
}

let common: Set<string> | undefined;

/** @throws Invalid for a password that is short, on the list of common and leaked ones, or made of who somebody is */
export async function requireGoodPassword(password: string, person: { email: string; name: string }) {
  const refuse = (message: string) => {
    throw new Invalid(message, [{ path: 'password', message }], 'password_refused');
  };
  if ([...password].length < PASSWORD_MIN) refuse(`At least ${PASSWORD_MIN} characters, please.`);
  if (password.length > PASSWORD_MAX) refuse(`At most ${PASSWORD_MAX} characters, please.`);
  const plain = password.toLowerCase();
  const ownWords = [person.email, person.email.split('@')[0]!, person.name].map((word) => word.toLowerCase());
  if (ownWords.includes(plain)) refuse('Please do not use your name or e-mail address as your password.');
  if (new Set(plain).size < 4) refuse('Please use more different characters.');
  common ??= await readCommonPasswords();
  if (common.has(plain) || common.has(plain.replace(/[^a-z]+$/, ''))) {
    refuse(
      'This password is on a list of common and leaked ones. Please choose another, like three words that do not belong together.',
    );
  }
}

/** 49,000 of the most common passwords of known leaks; read when the first password is chosen, not at each start. */
async function readCommonPasswords(): Promise<Set<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}
