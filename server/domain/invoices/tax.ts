/** Which tax an invoice carries. Source: domain.md §3, Invoice. */
import { Invalid } from '../../platform/errors.ts';
import { decimal, type Money, roundToMinor } from '../../platform/money.ts';
import { type EuMember, indianStateOf, isEuMember, type TaxRule, taxRuleOf } from '../organisations/index.ts';

/** Services Accounting Code: employment services including personnel search and placement. */
export const PLACEMENT_SAC = '998512';

/** Of a plan: licensing services for the right to use computer software. */
export const PLAN_SAC = '997331';

export type TaxParty = {
  /** ISO 3166-1, e.g. IN. */
  country: string;
  /** Code or name; needed in India only, and there only where no GSTIN tells it. */
  state: string | null;
  gstin?: string;
  /** Value added tax id, for the European Union. */
  vat?: string;
};

export type TaxLine = {
  name: 'CGST' | 'SGST' | 'IGST' | 'VAT';
  /** Percent of the fee, e.g. "9". */
  rate: string;
  /** Rounded half-up by itself, in the fee's currency. */
  amount: Money;
  /** What the law wants said where nothing is charged; to be printed. */
  note: string | null;
};

/** @param rule the seller's own choice; left out, that of its country */
type Taxable = { seller: TaxParty; buyer: TaxParty; amount: Money; rule?: TaxRule | null };

/**
 * The tax on a fee: one line per tax; a line of 0 with its reason where a rule frees it; none where no rule is known.
 * @param amount the fee before tax
 * @throws Invalid for an Indian party of which neither GSTIN nor state tells the state
 */
export function taxFor({ seller, buyer, amount, rule }: Taxable): TaxLine[] {
  switch (rule ?? taxRuleOf(seller.country)) {
    case 'india_gst':
      return goodsAndServicesTax({ seller, buyer, amount });
    case 'eu_vat':
      return isEuMember(seller.country)
        ? [valueAddedTax({ seller, buyer, amount }, vatRates[seller.country])]
        : [];
    case 'none':
      return [];
  }
}

function goodsAndServicesTax({ seller, buyer, amount }: Taxable): TaxLine[] {
  if (buyer.country !== 'IN') return [taxLine('IGST', '0', amount, 'Export of services under LUT')];
  if (gstCode(seller, 'agency') !== gstCode(buyer, 'client')) return [taxLine('IGST', '18', amount)];
  return [taxLine('CGST', '9', amount), taxLine('SGST', '9', amount)];
}

/** A guessed state would be the wrong tax, paid to the wrong treasury. */
function gstCode(party: TaxParty, who: string): string {
  const state = indianStateOf(party);
  if (!state) throw new Invalid(`The ${who}’s GSTIN or state is needed to know which GST applies.`);
  return state.gstCode;
}

function valueAddedTax({ seller, buyer, amount }: Taxable, rate: string): TaxLine {
  if (!isEuMember(buyer.country)) {
    return taxLine('VAT', '0', amount, 'Outside the scope of EU VAT (Article 44, Directive 2006/112/EC)');
  }
  if (buyer.country !== seller.country && buyer.vat) {
    return taxLine(
      'VAT',
      '0',
      amount,
      'Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)',
    );
  }
  return taxLine('VAT', rate, amount);
}

function taxLine(name: TaxLine['name'], rate: string, fee: Money, note: string | null = null): TaxLine {
  return {
    name,
    rate,
    amount: roundToMinor(decimal(fee.amount).mul(decimal(rate)).div(100), fee.currency),
    note,
  };
}

/** Standard rates in percent of the member states of the European Union, as in force on 1 January 2026. */
const vatRates: Record<EuMember, string> = {
  AT: '20',
  BE: '21',
  BG: '20',
  CY: '19',
  CZ: '21',
  DE: '19',
  DK: '25',
  EE: '24',
  ES: '21',
  FI: '25.5',
  FR: '20',
  GR: '24',
  HR: '25',
  HU: '27',
  IE: '23',
  IT: '22',
  LT: '21',
  LU: '17',
  LV: '21',
  MT: '18',
  NL: '21',
  PL: '23',
  PT: '23',
  RO: '21',
  SE: '25',
  SI: '22',
  SK: '23',
};
