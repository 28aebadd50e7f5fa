/** What the plans cost and allow, side by side. The switches are links: nothing here needs a script. */
import { html } from 'ghtml';
import { z } from 'zod';
import type { planSchemas } from '../domain/plans/index.ts';
import { amountOf, type Feature } from '../domain/plans/index.ts';
import { formatMoney } from '../platform/money.ts';
import { layout } from './layout.ts';

type Plans = planSchemas.PublicPlans;
type Plan = Plans['items'][number];

const CURRENCIES = ['INR', 'EUR', 'USD', 'GBP'] as const;
const LOCALES = { INR: 'en-IN', EUR: 'en-IE', USD: 'en-US', GBP: 'en-GB' } as const;
const USUAL = { currency: 'EUR', by: 'month' } as const;

const Asked = z.object({
  currency: z.enum(CURRENCIES).catch(USUAL.currency),
  by: z.enum(['month', 'year']).catch(USUAL.by),
});
type Asked = z.output<typeof Asked>;

/** Whatever else an address says is not what the page is asked for. */
export const readPricing = (query: unknown): Asked => Asked.parse(query);

type Input = { publicUrl: string; plans: Plans; asked: Asked };

export function pricingPage({ publicUrl, plans, asked }: Input): string {
  const { items, features, trialDays } = plans;
  const trial = items.find(({ plan }) => plan === plans.trialPlan)!;
  return layout({
    title: 'Pricing · Hireloom',
    description: `Plans of Hireloom for recruitment agencies: ${items.map(({ title }) => title).join(', ')}.`,
    canonical: asked.currency === USUAL.currency && asked.by === USUAL.by ? '/pricing' : undefined,
    publicUrl,
    body: html`<h1>Pricing</h1>
<p>Begin with ${trialDays} days of ${trial.title}, without a card. After that the free plan follows by itself; nothing is deleted.</p>
<nav class="choices" aria-label="How prices are shown">
!${choices(
      'How often you pay',
      [
        ['month', 'By the month'],
        ['year', 'By the year'],
      ],
      asked.by,
      (by) => addressOf({ ...asked, by }),
    )}
!${choices(
      'Currency',
      CURRENCIES.map((currency) => [currency, currency] as const),
      asked.currency,
      (currency) => addressOf({ ...asked, currency }),
    )}
</nav>
<div class="scrolls" role="region" aria-label="Plans side by side" tabindex="0">
<table class="plans"><caption>Before tax, ${asked.by === 'year' ? 'a year' : 'a month'} in ${asked.currency}</caption>
<thead><tr><td></td>!${items.map(({ title, hint }) => html`<th scope="col">${title}<small>${hint}</small></th>`)}</tr></thead>
<tbody>
<tr><th scope="row">Price</th>!${items.map((plan) => html`<td class="price">!${price(plan, asked)}</td>`)}</tr>
!${features.map(
      ({ feature, title, unit, counts }) =>
        html`<tr><th scope="row">${title}</th>!${items.map(
          ({ limits }) =>
            html`<td>${words(feature as Feature, limits[feature as Feature], counts, unit)}</td>`,
        )}</tr>`,
    )}
<tr><td></td>!${items.map(({ title }) => html`<td><a class="button" href="/sign-up" aria-label="Begin with ${title}">Begin</a></td>`)}</tr>
</tbody></table></div>
<p class="dim">A larger plan holds from the moment it is paid, and costs only the difference for the days that are left. A smaller one follows at the end of what is paid. What is more than it allows stays there and can be read.</p>`,
  });
}

function choices<V extends string>(
  label: string,
  values: readonly (readonly [V, string])[],
  chosen: V,
  address: (value: V) => string,
): string {
  return html`<ul aria-label="${label}">!${values.map(([value, text]) =>
    value === chosen
      ? html`<li><a href="${address(value)}" aria-current="true">${text}</a></li>`
      : html`<li><a href="${address(value)}">${text}</a></li>`,
  )}</ul>`;
}

function addressOf({ currency, by }: Asked): string {
  const query = new URLSearchParams({
    ...(currency === USUAL.currency ? {} : { currency }),
    ...(by === USUAL.by ? {} : { by }),
  }).toString();
  return query ? `/pricing?${query}` : '/pricing';
}

function price({ prices }: Plan, { currency, by }: Asked): string {
  const inFigures = (amount: string) =>
    formatMoney({ amount, currency }, LOCALES[currency]).replace(/\.00$/, '');
  const theirs = prices[currency];
  const saved = Math.round((1 - Number(theirs.year) / (12 * Number(theirs.month))) * 100);
  const hint =
    by === 'year' && Number(theirs.month) > 0 && saved > 0
      ? html`<small>${saved} % less than by the month</small>`
      : '';
  return html`<strong>${inFigures(theirs[by])}</strong>!${hint}`;
}

function words(feature: Feature, limit: number | null, counts: string, unit: string): string {
  if (counts === 'may') return limit === 0 ? 'No' : 'Yes';
  if (limit === null) return 'Without limit';
  if (limit === 0) return 'None';
  return counts === 'month' ? `${amountOf(feature, limit)} ${unit}` : amountOf(feature, limit);
}
