/** The settings of what is outside our walls: Google, LinkedIn, receivers of webhooks, push services, providers of texts and payments, mail of tickets, ClamAV. */
import { z } from 'zod';
import { publicPushKeyOf, pushKeysOf } from './platform/push-keys.ts';
import { SettingsError } from './settings-error.ts';

export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const clientId = (provider: string) =>
  z
    .string()
    .optional()
    .describe(
      `The client that ${provider} knows this installation as; with its secret, people can sign in there.`,
    );
const clientSecret = (provider: string) =>
  z.string().optional().describe(`The secret of that client at ${provider}.`);
const issuer = (usual: string) =>
  z
    .url({ protocol: /^https?$/ })
    .default(usual)
    .describe('Where its OpenID Connect discovery begins; another one is for tests.');

const payments = (usual: string) =>
  z
    .url({ protocol: /^https?$/ })
    .default(usual)
    .describe('Where its API is; another one is for tests.');

export const outside = {
  GOOGLE_CLIENT_ID: clientId('Google'),
  GOOGLE_CLIENT_SECRET: clientSecret('Google'),
  GOOGLE_ISSUER: issuer('https://accounts.google.com'),
  LINKEDIN_CLIENT_ID: clientId('LinkedIn'),
  LINKEDIN_CLIENT_SECRET: clientSecret('LinkedIn'),
  LINKEDIN_ISSUER: issuer('https://www.linkedin.com/oauth'),
  LINKEDIN_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Where profiles are connected and jobs posted, instead of at LinkedIn itself: for tests. In production https.',
    ),
  LINKEDIN_PROFILE_SCOPES: z
    .string()
    .regex(/^[\w ]+$/, 'names of permissions with spaces between them')
    .default('openid profile email')
    .describe(
      'What is asked of somebody who connects their own profile. With r_dma_portability_3rd_party, where LinkedIn has given it to your client, the whole profile can be read; without it name and address.',
    ),
  PROVIDER_PATIENCE: z.coerce
    .number()
    .min(0.5)
    .max(60)
    .default(8)
    .describe('Seconds that Google and LinkedIn have for each answer.'),
  WEBHOOK_PRIVATE_ADDRESSES: flag
    .prefault('false')
    .describe(
      'Whether webhooks may go to addresses of this machine and its network. Only where every agency here is trusted with what this server can reach; outside production then also by http to this machine.',
    ),
  WEBHOOK_PATIENCE: z.coerce
    .number()
    .min(0.5)
    .max(60)
    .default(10)
    .describe('Seconds that the receiver of a webhook has for its whole answer.'),
  PUSH: flag
    .optional()
    .describe(
      'Whether people may be told in their browsers, too (web push). What is sent there goes, sealed, to the push service that each browser names. Default: true where keys are set.',
    ),
  PUSH_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('The public half of the VAPID keys. Without the two they are derived from SECRET.'),
  PUSH_PRIVATE_KEY: z.string().optional().describe('The private half of the VAPID keys, as base64url.'),
  PUSH_SUBJECT: z
    .string()
    .regex(/^(https:|mailto:)\S+$/, 'an address beginning with https: or mailto:')
    .optional()
    .describe(
      'Whom push services turn to in case of trouble. Default: PUBLIC_URL where it is https, else the address of MAIL_FROM.',
    ),
  PUSH_PRIVATE_ADDRESSES: flag
    .prefault('false')
    .describe(
      'Whether push services may stand on this machine or its network: for tests. Refused in production.',
    ),
  TEXT_PROVIDER_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Where texts by SMS and WhatsApp are handed over, as docs/texts.md says; with its token, people can choose to be told so. In production https, or on this machine.',
    ),
  TEXT_PROVIDER_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'letters, digits and signs without spaces')
    .optional()
    .describe('The bearer token by which that provider knows this installation.'),
  TICKET_MAIL_ADDRESS: z
    .email()
    .regex(/^[^+]{1,20}@/, 'an address with at most 20 characters and no + before its @')
    .optional()
    .describe(
      'Where people can write instead of raising a ticket, as docs/integrations.md says; answers to tickets come from it.',
    ),
  TICKET_MAIL_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('At least 32 random characters: whoever hands over the mails to that address signs with them.'),
  STRIPE_SECRET_KEY: z
    .string()
    .optional()
    .describe(
      'The secret key of this installation at Stripe; with the secret of its webhook, plans can be paid there.',
    ),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .optional()
    .describe('By which Stripe signs what it posts to PUBLIC_URL/api/public/payments/stripe.'),
  STRIPE_BASE_URL: payments('https://api.stripe.com'),
  RAZORPAY_KEY_ID: z
    .string()
    .optional()
    .describe(
      'The key of this installation at Razorpay; with its secret and that of its webhook, plans can be paid there.',
    ),
  RAZORPAY_KEY_SECRET: z.string().optional().describe('The secret of that key.'),
  RAZORPAY_WEBHOOK_SECRET: z
    .string()
    .optional()
    .describe('By which Razorpay signs what it posts to PUBLIC_URL/api/public/payments/razorpay.'),
  RAZORPAY_BASE_URL: payments('https://api.razorpay.com'),
  CLAMD_URL: z
    .url({ protocol: /^(tcp|unix)$/ })
    .optional()
    .describe(
      'ClamAV’s daemon, as tcp://host:3310 or unix:///run/clamav/clamd.ctl: every file that comes in is scanned before it is kept. Where it is set and does not answer, no file is taken.',
    ),
  CLAMD_PATIENCE: z.coerce
    .number()
    .min(0.2)
    .max(300)
    .default(20)
    .describe('Seconds that it has for each file.'),
};

type Given = z.infer<z.ZodObject<typeof outside>>;
/** Of the installation itself. */
type OfItself = { PUBLIC_URL?: string | undefined; MAIL_FROM: string };

export function providerOf(given: Given, name: 'GOOGLE' | 'LINKEDIN') {
  const clientId = given[`${name}_CLIENT_ID`];
  const clientSecret = given[`${name}_CLIENT_SECRET`];
  const issuer = given[`${name}_ISSUER`];
  if (clientId && clientSecret) return { clientId, clientSecret, issuer };
  if (!clientId && !clientSecret) return undefined;
  const missing = clientId ? `${name}_CLIENT_SECRET` : `${name}_CLIENT_ID`;
  throw new SettingsError(`Setting ${missing}: needed together with the other half of the client.`);
}

/** The same client as people sign in by. */
export function linkedinOf(given: Given) {
  const client = providerOf(given, 'LINKEDIN');
  const base = given.LINKEDIN_BASE_URL?.replace(/\/$/, '');
  return (
    client && {
      ...client,
      ...(base ? { issuer: `${base}/oauth` } : {}),
      apiUrl: base ?? 'https://api.linkedin.com',
      profileScopes: given.LINKEDIN_PROFILE_SCOPES,
    }
  );
}

export function pushOf(given: Given & OfItself, secret: string) {
  const { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey } = given;
  if (Boolean(publicKey) !== Boolean(privateKey)) {
    const missing = publicKey ? 'PUSH_PRIVATE_KEY' : 'PUSH_PUBLIC_KEY';
    throw new SettingsError(`Setting ${missing}: needed together with the other half of the keys.`);
  }
  if (privateKey && publicPushKeyOf(privateKey) !== publicKey)
    throw new SettingsError(
      'Setting PUSH_PUBLIC_KEY: not the public half of PUSH_PRIVATE_KEY; make both with: npx web-push generate-vapid-keys',
    );
  if (!(given.PUSH ?? privateKey)) return undefined;
  const keys = publicKey && privateKey ? { publicKey, privateKey } : pushKeysOf(secret);
  return { ...keys, subject: given.PUSH_SUBJECT ?? subjectOf(given) };
}

export function textProviderOf({ TEXT_PROVIDER_URL: url, TEXT_PROVIDER_TOKEN: token }: Given) {
  if (url && token) return { url, token };
  if (!url && !token) return undefined;
  const missing = url ? 'TEXT_PROVIDER_TOKEN' : 'TEXT_PROVIDER_URL';
  throw new SettingsError(`Setting ${missing}: needed together with the other one of the provider of texts.`);
}

export function ticketMailOf({ TICKET_MAIL_ADDRESS: address, TICKET_MAIL_SECRET: secret }: Given) {
  if (address && secret) return { address: address.toLowerCase(), secret };
  if (!address && !secret) return undefined;
  const missing = address ? 'TICKET_MAIL_SECRET' : 'TICKET_MAIL_ADDRESS';
  throw new SettingsError(`Setting ${missing}: needed together with the other one of tickets by mail.`);
}

/** All of the named settings, or none. */
function together<N extends keyof Given>(given: Given, names: readonly N[], what: string) {
  const missing = names.filter((name) => !given[name]);
  if (missing.length === names.length) return undefined;
  if (missing.length)
    throw new SettingsError(`Setting ${missing[0]}: needed together with the others of ${what}.`);
  return given as Record<N, string>;
}

export function stripeOf(given: Given) {
  const set = together(given, ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'], 'Stripe');
  if (!set) return undefined;
  return {
    secretKey: set.STRIPE_SECRET_KEY,
    webhookSecret: set.STRIPE_WEBHOOK_SECRET,
    baseUrl: given.STRIPE_BASE_URL,
  };
}

export function razorpayOf(given: Given) {
  const set = together(
    given,
    ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'],
    'Razorpay',
  );
  if (!set) return undefined;
  return {
    keyId: set.RAZORPAY_KEY_ID,
    keySecret: set.RAZORPAY_KEY_SECRET,
    webhookSecret: set.RAZORPAY_WEBHOOK_SECRET,
    baseUrl: given.RAZORPAY_BASE_URL,
  };
}

function subjectOf({ PUBLIC_URL, MAIL_FROM }: OfItself): string {
  if (PUBLIC_URL?.startsWith('https:')) return PUBLIC_URL;
  return `mailto:${/<(.+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`;
}
