/** Who takes payments in this installation; a bank transfer needs nobody. */
import type { PaymentProviders } from '../../platform/payments/provider.ts';
import { openRazorpay, type RazorpaySettings } from '../../platform/payments/razorpay.ts';
import { openStripe, type StripeSettings } from '../../platform/payments/stripe.ts';
import { PROVIDERS, type ProviderName } from './schemas.ts';

export type PaymentSettings = { stripe: StripeSettings | undefined; razorpay: RazorpaySettings | undefined };

export const openProviders = ({ stripe, razorpay }: PaymentSettings): PaymentProviders => ({
  ...(stripe ? { stripe: openStripe(stripe) } : {}),
  ...(razorpay ? { razorpay: openRazorpay(razorpay) } : {}),
});

/** What an agency can choose. */
export const providerNames = (settings: PaymentSettings): ProviderName[] =>
  PROVIDERS.filter((name) => name === 'bank_transfer' || settings[name] !== undefined);
