import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { png } from '../../../test/fixtures/png.ts';
import { issue, joined, openJob } from '../../../test/line.ts';
import { errorsOf, settingsOf } from '../../../test/organisations.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const { change, changeCompany, own, uploadLogo } = settingsOf(house, agency);

const pune = { lines: '12 Baner Road', city: 'Pune', postalCode: '411045', state: 'MH', country: 'IN' };

describe('numbering and invoices', () => {
  test('an Indian prefix leaves room for the law’s 16 characters; the next number is shown', async () => {
    expect(await own()).toMatchObject({ nextInvoiceNumber: 'NT/2025-26/00001', invoicePrefixLocked: null });
    expect(errorsOf(await change({ invoicePrefix: 'NIMBUS' }))).toEqual(['invoicePrefix']);
    expect((await change({ invoicePrefix: 'NP' })).body.nextInvoiceNumber).toBe('NP/2025-26/00001');
  });

  test('the rule of another country is refused', async () => {
    expect(errorsOf(await change({ defaultTaxRule: 'eu_vat' }))).toEqual(['defaultTaxRule']);
    expect((await change({ defaultTaxRule: 'india_gst' })).status).toBe(200);
  });

  test('an invoice names legal name, billing address and the whole account, and goes to the billing contacts; then prefix and currency stay', async () => {
    await change({ legalName: 'Nimbus Talent Pvt Ltd', defaultTaxRule: 'none' });
    await changeCompany({
      billingContacts: [
        { name: 'Accounts payable', email: 'ap@aster.example', phone: null },
        { name: 'Sunil', email: 'sunil@aster.example', phone: null },
      ],
      addresses: [
        { ...pune, kind: 'registered' },
        { ...pune, kind: 'billing', lines: 'Accounts, 3rd floor', city: 'Mumbai', postalCode: '400001' },
      ],
    });
    await uploadLogo(png(120, 40));
    const { invoiceId, visibleFrom } = await joined(house, agency, await openJob(house, agency));
    house.clock.at = new Date(`${visibleFrom}T05:00:00Z`);
    await issue(house, invoiceId, visibleFrom);
    await house.drain();
    const { body: invoice } = await house.call(agency.accountant, 'GET', `/api/common/invoices/${invoiceId}`);
    expect(invoice).toMatchObject({
      number: 'NP/2026-27/00001',
      seller: { name: 'Nimbus Talent Pvt Ltd' },
      buyer: { lines: ['Accounts, 3rd floor', 'Mumbai 400001, Maharashtra'] },
    });
    expect(invoice.lines.map(({ kind }: { kind: string }) => kind)).toEqual(['fee']);
    const told = await house.query(
      `select to_address, attachments from mail where subject like 'Invoice NP/%' order by to_address`,
    );
    const addresses = told.map(({ to_address }) => to_address);
    expect(addresses).toEqual(
      expect.arrayContaining(['ap@aster.example', 'sunil@aster.example', agency.client.email]),
    );
    expect(told.find(({ to_address }) => to_address === 'ap@aster.example')!.attachments).toHaveLength(1);

    const now = await own();
    expect(now).toMatchObject({ nextInvoiceNumber: 'NP/2026-27/00002' });
    expect(now.invoicePrefixLocked).toContain('2026-27');
    expect(errorsOf(await change({ invoicePrefix: 'NT' }))).toEqual(['invoicePrefix']);
    expect(errorsOf(await change({ currency: 'EUR' }))).toEqual(['currency']);
    house.clock.at = new Date('2027-04-02T05:00:00Z');
    expect((await change({ invoicePrefix: 'NT' })).body.nextInvoiceNumber).toBe('NT/2027-28/00001');
    house.clock.at = new Date('2026-03-02T05:00:00Z');
  });

  test('while an invoice takes its number, the prefix waits', async () => {
    const issuing = new pg.Client({ connectionString: house.ownerUrl });
    await issuing.connect();
    await issuing.query('begin');
    await issuing.query('select from organisation where id = $1 for share', [agency.agencyId]);
    await issuing.query(`insert into invoice_sequence values ($1, '2025-26', 1)`, [agency.agencyId]);
    const changing = change({ invoicePrefix: 'ZZ' });
    await issuing.query('commit');
    await issuing.end();
    expect(errorsOf(await changing)).toEqual(['invoicePrefix']);
  });
});
