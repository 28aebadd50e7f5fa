/** A version of an engagement's terms on A4: the parties, the bands, and who agreed. */
import { type Actor, SYSTEM } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database.ts';
import { runAs } from '../../platform/events.ts';
import { decimal, formatMoney } from '../../platform/money.ts';
import { content, ink, longDate, margin, PdfPage } from '../../platform/pdf-page.ts';
import { drawParties } from '../../platform/pdf-parties.ts';
import type { Storage } from '../../platform/storage.ts';
import { brandingOf } from '../organisations/index.ts';
import type { TermsBand } from './bands.ts';
import type { Party, TermsVersionView } from './schemas.ts';
import { getTermsVersion } from './versions.ts';

/** The file, for whoever may see the terms. The agency's looks are on it for both sides: they are no secret, but a client may not read where they are kept. */
export async function renderTermsPdf(
  { db, storage, now }: { db: Database; storage: Storage; now: Date },
  actor: Actor,
  engagementId: string,
  version: number,
): Promise<{ name: string; mime: string; bytes: Uint8Array }> {
  const terms = await runAs(db, actor, now, (context) => getTermsVersion(context, engagementId, version));
  const { colour, logo } = await runAs(db, SYSTEM, now, async (context) =>
    brandingOf(context.db, await agencyOf(context, engagementId)),
  );
  const picture = logo && (await storage.get(logo.storageKey));
  return {
    name: `Terms ${terms.agency.name} and ${terms.client.name}, version ${version}.pdf`,
    mime: 'application/pdf',
    bytes: await drawTerms(terms, { colour, logo: picture }),
  };
}

async function agencyOf({ db }: Context, engagementId: string): Promise<string> {
  const { agencyId } = await db
    .selectFrom('engagement')
    .select('agencyId')
    .where('id', '=', engagementId)
    .executeTakeFirstOrThrow();
  return agencyId;
}

async function drawTerms(
  terms: TermsVersionView,
  brand: { colour: string | null; logo: Uint8Array | null },
): Promise<Uint8Array> {
  const title = `Terms of recruitment, version ${terms.version}`;
  const made = terms.madeAt.toISOString().slice(0, 10);
  const page = new PdfPage(title, terms.agency.name, made, brand.colour ?? ink.accent);
  if (brand.logo && page.picture(brand.logo, margin.left, page.y, content.width / 2, 48)) page.y += 58;
  page.write(title, margin.left, page.y, content.width, { size: 17, bold: true, color: page.accent });
  page.y += 28;
  page.flow(`Made on ${longDate(made)}. ${origin(terms)}`, { color: ink.soft });
  page.y += 14;
  drawParties(page, ['The agency', printed(terms.agency)], ['The client', printed(terms.client)]);
  page.heading('Terms by annual pay', margin.left, content.width);
  page.y += 16;
  for (const band of terms.bands) drawBand(page, band);
  drawSignatures(page, terms);
  return page.finish((current, count) => {
    page.rule(790);
    const small = { size: 8, color: ink.soft };
    page.write(title, margin.left, 798, content.width - 80, small);
    page.write(`Page ${current} of ${count}`, content.right - 80, 798, 80, { ...small, align: 'right' });
  });
}

const origin = ({ negotiationId, version }: TermsVersionView) =>
  negotiationId
    ? `It replaces version ${version - 1} by an agreement of both parties.`
    : 'It is the agency’s rate card of the day on which the parties began to work together.';

const printed = ({ address, city, state, ...party }: Party) => ({
  ...party,
  lines: [...(address?.split('\n') ?? []), [city, state].filter(Boolean).join(', ')],
});

function drawBand(page: PdfPage, band: TermsBand): void {
  const title = rangeWords(band);
  const rows: [string, string][] = [
    ['Fee', feeWords(band)],
    ['Replacement', replacementWords(band)],
    ['Invoice', `${band.invoiceAfterDays} days after the candidate joined`],
    ['Payment', `within ${band.paymentWithinDays} days of the invoice`],
    ['Interest on what is overdue', interestWords(band)],
    ...(band.description ? ([['Besides', band.description]] as [string, string][]) : []),
  ];
  const [labelWidth, gap] = [150, 12];
  const valueWidth = content.width - labelWidth - gap;
  const heights = rows.map(([, value]) => page.measure(value, valueWidth));
  page.makeRoom(20 + (heights[0] ?? 0));
  page.write(title, margin.left, page.y, content.width, { size: 10, bold: true });
  page.y += 16;
  rows.forEach(([label, value], at) => {
    page.makeRoom(Math.min(heights[at]!, 400));
    page.write(label, margin.left, page.y, labelWidth, { color: ink.soft });
    page.write(value, margin.left + labelWidth + gap, page.y, valueWidth);
    page.y += heights[at]! + 2;
  });
  page.y += 10;
}

const rangeWords = ({ payFrom, payTo, currency }: TermsBand) =>
  payTo === null
    ? `${amount(payFrom, currency)} and above`
    : `From ${amount(payFrom, currency)} to below ${amount(payTo, currency)}`;

const amount = (value: string, currency: string) =>
  formatMoney({ amount: value, currency }, currency === 'INR' ? 'en-IN' : 'en-GB', 'code');

const feeWords = ({ feeType, fee, currency }: TermsBand) =>
  feeType === 'percentage'
    ? `${decimal(fee).toFixed()} % of the annual pay`
    : `${amount(fee, currency)}, fixed`;

const replacementWords = ({ replacementDays, replacementRule }: TermsBand) =>
  replacementDays === 0
    ? 'none'
    : `for whoever leaves within ${replacementDays} days of joining; where nobody replaces them, the fee is credited ${
        replacementRule === 'pro_rata' ? 'pro rata' : 'in full'
      }`;

const interestWords = ({ interestPercentPerMonth }: TermsBand) =>
  Number(interestPercentPerMonth) === 0
    ? 'none'
    : `${decimal(interestPercentPerMonth).toFixed()} % a month, simple`;

function drawSignatures(page: PdfPage, { agency, client, signatures }: TermsVersionView): void {
  page.makeRoom(90);
  page.y += 8;
  page.heading('Agreed electronically', margin.left, content.width);
  page.y += 15;
  for (const [party, signature] of [
    [agency, signatures.agency],
    [client, signatures.client],
  ] as const) {
    const words = signature
      ? `Signed as “${signature.signedName}” by ${signature.userName} on ${signature.signedAt.toISOString().replace('T', ' ').slice(0, 16)} UTC, from ${signature.ipAddress}`
      : 'Not signed yet';
    page.flow(`For ${party.name}: ${words}`);
    page.y += 4;
  }
}
