/** What the codes of invoices and payments mean. */
export const PAYMENT_METHODS = {
  bank_transfer: 'Bank transfer',
  upi: 'UPI',
  card: 'Card',
  cheque: 'Cheque',
  other: 'Other',
} as const;

export type PaymentMethod = keyof typeof PAYMENT_METHODS;

export const AGES = {
  not_due: 'Not due yet',
  '1_30': '1 to 30 days late',
  '31_60': '31 to 60 days late',
  '61_90': '61 to 90 days late',
  over_90: 'Over 90 days late',
} as const;

/** “Placement fee, 8.33 % of annual pay”, as the terms were at the time. */
export const feeWords = (feeType: string, rate: string) =>
  feeType === 'percentage' ? `${Number(rate)} % of the annual pay` : 'Fixed fee';
