import countryToCurrency from 'country-to-currency';

const names = () => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

export const countryName = (code: string): string => names().of(code) ?? code;

/** Every country by its name, for a Select. */
export function countryOptions(): { value: string; label: string }[] {
  const namesOf = names();
  return Object.keys(countryToCurrency)
    .flatMap((value) => {
      const label = namesOf.of(value);
      return label ? [{ value, label }] : [];
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Where the reader's browser says they are, as “en-IN” does; nothing where it does not. */
export const likelyCountry = (): string => new Intl.Locale(navigator.language).region ?? '';
