/** Who takes payments for us. What each is spoken to with stands beside this. */
import { Forbidden, HireloomError } from '../errors.ts';
import { type Money, minorDigits, money } from '../money.ts';

export type Checkout = {
  /** By which both sides know it; the same for each try. */
  orderId: string;
  /** What is bought, as the payer reads it. */
  words: string;
  amount: Money;
  /** Where the payer comes back to, whatever they did. */
  returnUrl: string;
};

export type Paid = { orderId: string; providerPaymentId: string; amount: Money };

export type PaymentProvider = {
  title: string;
  /** Nothing is taken by this: the payer pays on the provider's own page. @throws ProviderAway */
  openCheckout: (checkout: Checkout) => Promise<{ reference: string; url: string }>;
  /** @returns what was paid; null for what else the provider tells. @throws Forbidden for what it has not signed */
  readWebhook: (body: Buffer, headers: Record<string, unknown>) => Promise<Paid | null>;
  /** All of it; the same key is the same refund. @returns its id. @throws ProviderAway */
  refund: (payment: { providerPaymentId: string; amount: Money; key: string }) => Promise<string>;
};

export type PaymentProviders = Partial<Record<'stripe' | 'razorpay', PaymentProvider>>;

export class ProviderAway extends HireloomError {
  constructor(title: string) {
    super(
      503,
      'provider_away',
      `${title} does not answer at the moment. Nothing was charged. Try again in a minute.`,
    );
  }
}

export const notSigned = (title: string) => new Forbidden(`This is not signed by ${title}.`, 'bad_signature');

/** Providers reckon in paise and cents. */
export const toMinor = ({ amount }: Money): number => Number(amount.replace('.', ''));

export function fromMinor(minor: number, code: string): Money {
  const currency = code.toUpperCase();
  const digits = minorDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  return money(digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text, currency);
}
