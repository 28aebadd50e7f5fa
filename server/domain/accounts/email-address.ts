/** E-mail addresses in the one form in which accounts are found by them. */
import { domainToASCII } from 'node:url';
import { z } from 'zod';

const MESSAGE = 'An e-mail address like name@company.com.';

/**
 * Lower case, without look-alikes: letters of other scripts are refused before the @, and are written as xn--… after it,
 * so that no address passes for another.
 */
export const EmailAddress = z
  .string()
  .max(254, MESSAGE)
  .transform((value, context) => {
    const address = normaliseAddress(value);
    if (z.email().safeParse(address).success) return address;
    context.addIssue({ code: 'custom', message: MESSAGE });
    return z.NEVER;
  })
  .meta({ type: 'string', example: 'priya@aster.example' });

export function normaliseAddress(value: string): string {
  const [local = '', domain = ''] = value
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .split(/@(?=[^@]*$)/);
  return `${local}@${domainToASCII(domain)}`;
}
