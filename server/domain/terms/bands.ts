/**
 * Pay bands beside one another: no two of one currency overlap. Pay is reckoned `from` included, `to` not;
 * where `to` is null the band has no upper end.
 */
import { decimal } from '../../platform/money.ts';

/** What is agreed, or asked, for the pay of a band. */
export type Conditions = {
  feeType: 'percentage' | 'fixed';
  /** Percent of the annual pay, or an amount in major units of the band's currency. */
  fee: string;
  replacementDays: number;
  replacementRule: 'pro_rata' | 'full_credit';
  invoiceAfterDays: number;
  paymentWithinDays: number;
  interestPercentPerMonth: string;
  description: string | null;
};

export type PayRange = { payFrom: string; payTo: string | null; currency: string };
export type TermsBand = PayRange & Conditions;

const isBelowEnd = (pay: string, { payTo }: PayRange): boolean =>
  payTo === null || decimal(pay).lt(decimal(payTo));

/** What begins where a band without an upper end does end, is nothing. */
const isSomePay = <R extends { payFrom: string | null; payTo: string | null }>(
  range: R,
): range is R & { payFrom: string } =>
  range.payFrom !== null && (range.payTo === null || decimal(range.payFrom).lt(decimal(range.payTo)));

const byPay = (one: PayRange, other: PayRange) =>
  one.currency.localeCompare(other.currency) || decimal(one.payFrom).cmp(decimal(other.payFrom));

export const overlap = (one: PayRange, other: PayRange): boolean =>
  one.currency === other.currency && isBelowEnd(one.payFrom, other) && isBelowEnd(other.payFrom, one);

/** Where the bands of a currency leave out pay between one and the next. */
export function gapsOf(bands: readonly PayRange[]): PayRange[] {
  const sorted = bands.toSorted(byPay);
  return sorted.flatMap((band, at) => {
    const next = sorted[at + 1];
    const gap = { currency: band.currency, payFrom: band.payTo, payTo: next?.payFrom ?? null };
    return next?.currency === band.currency && isSomePay(gap) ? [gap] : [];
  });
}

/** The band of one pay. */
export function bandFor<Band extends PayRange>(
  bands: readonly Band[],
  pay: { amount: string; currency: string },
): Band | undefined {
  const amount = decimal(pay.amount);
  return bands.find(
    (band) =>
      band.currency === pay.currency && amount.gte(decimal(band.payFrom)) && isBelowEnd(pay.amount, band),
  );
}

/** The bands once this one holds for all of its pay: what others said of that pay is cut out of them. */
export function withBand(bands: readonly TermsBand[], agreed: TermsBand): TermsBand[] {
  const rest = bands.flatMap((band) => {
    if (!overlap(band, agreed)) return [band];
    const below = { ...band, payTo: agreed.payFrom };
    const above = { ...band, payFrom: agreed.payTo };
    return [below, above].filter(isSomePay);
  });
  return [...rest, agreed].sort(byPay);
}

/** Those that say something of this pay. */
export const overlapping = <Band extends PayRange>(bands: readonly Band[], range: PayRange): Band[] =>
  bands.filter((band) => overlap(band, range));

/** Whether these conditions hold for all of this pay already. */
export const isAgreed = (bands: readonly TermsBand[], band: TermsBand): boolean =>
  changesBetween(bands, withBand(bands, band)).length === 0;

const CONDITIONS = [
  'feeType',
  'fee',
  'replacementDays',
  'replacementRule',
  'invoiceAfterDays',
  'paymentWithinDays',
  'interestPercentPerMonth',
  'description',
] as const satisfies (keyof Conditions)[];

export type ConditionName = (typeof CONDITIONS)[number];

/** What of two sets of conditions differs; "8" and "8.00" do not. */
export function changedConditions(before: Conditions, after: Conditions): ConditionName[] {
  return CONDITIONS.filter((name) => plain(before[name]) !== plain(after[name]));
}

const plain = (value: string | number | null) =>
  /^\d+(\.\d+)?$/.test(String(value)) ? decimal(String(value)).toString() : (value ?? '');

export type BandChange = PayRange & {
  before: Conditions | null;
  after: Conditions | null;
  changed: ConditionName[];
};

/** What differs between two versions, for every stretch of pay that differs alike; both null-free sides where both had a band. */
export function changesBetween(before: readonly TermsBand[], after: readonly TermsBand[]): BandChange[] {
  return stretches([...before, ...after]).flatMap((stretch) => {
    const pay = { amount: stretch.payFrom, currency: stretch.currency };
    const was = bandFor(before, pay);
    const is = bandFor(after, pay);
    if (!was && !is) return [];
    const changed = was && is ? changedConditions(was, is) : [];
    if (was && is && !changed.length) return [];
    return [
      { ...stretch, before: was ? conditionsOf(was) : null, after: is ? conditionsOf(is) : null, changed },
    ];
  });
}

/** All pay, cut wherever any band begins or ends. */
function stretches(bands: PayRange[]): PayRange[] {
  return [...Map.groupBy(bands, ({ currency }) => currency)].flatMap(([currency, ofIt]) => {
    const cuts = [
      ...new Set(
        ofIt.flatMap(({ payFrom, payTo }) =>
          [payFrom, payTo ?? []].flat().map((cut) => decimal(cut).toFixed()),
        ),
      ),
    ];
    const sorted = cuts.sort((one, other) => decimal(one).cmp(decimal(other)));
    return sorted.map((payFrom, at) => ({ currency, payFrom, payTo: sorted[at + 1] ?? null }));
  });
}

export function conditionsOf(band: Conditions): Conditions {
  const { feeType, fee, replacementDays, replacementRule, invoiceAfterDays, paymentWithinDays } = band;
  const { interestPercentPerMonth, description } = band;
  return {
    feeType,
    fee,
    replacementDays,
    replacementRule,
    invoiceAfterDays,
    paymentWithinDays,
    interestPercentPerMonth,
    description,
  };
}
