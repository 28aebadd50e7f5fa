export const KIND_WORDS = { agency: 'Agency', client_company: 'Client company' } as const;

export const countryWords = (country: string, locale: string) =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;

const METHODS: Record<string, string> = {
  credential: 'Password',
  google: 'Google',
  linkedin: 'LinkedIn',
  passkey: 'Passkey',
};
export const methodWords = (method: string) => METHODS[method] ?? method;
