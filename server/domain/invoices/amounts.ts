/** From the fee to what is to be paid: for an invoice that is issued, and for whoever asks beforehand. */
import { add, type Money, money } from '../../platform/money.ts';
import type { TaxRule } from '../organisations/index.ts';
import { type TaxLine, taxFor } from './tax.ts';

export type TaxedSide = { country: string; state: string | null; gstin: string | null; vatId: string | null };

/** @throws Invalid for an Indian party of which neither GSTIN nor state tells the state */
export function invoiceAmounts(
  fee: Money,
  seller: TaxedSide & { defaultTaxRule: string | null },
  buyer: TaxedSide,
): { taxes: TaxLine[]; tax: Money; total: Money } {
  const taxes = taxFor({
    seller: taxParty(seller),
    buyer: taxParty(buyer),
    amount: fee,
    rule: seller.defaultTaxRule as TaxRule | null,
  });
  const tax = taxes.reduce((sum, line) => add(sum, line.amount), money('0', fee.currency));
  return { taxes, tax, total: add(fee, tax) };
}

const taxParty = ({ country, state, gstin, vatId }: TaxedSide) => ({
  country,
  state,
  gstin: gstin ?? undefined,
  vat: vatId ?? undefined,
});
