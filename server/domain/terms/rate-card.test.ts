import { expect, test } from 'vitest';
import { answer, bandOf, propose } from '../../../test/agreements.ts';
import { type Agency, foundAgency } from '../../../test/house.ts';
import { aHouse } from '../../../test/stage.ts';
import type { TermsBand } from './bands.ts';

const house = aHouse();
let agency: Agency;

async function begin(tag: string) {
  house.clock.at = new Date('2026-03-02T05:00:00Z');
  agency = await foundAgency(house, tag);
}

const card = async (who = agency.manager) => (await house.call(who, 'GET', '/api/manager/rate-card')).body;
const save = (bands: Partial<TermsBand>[], effectiveFrom = '2026-03-02', basedOn = 1, who = agency.admin) =>
  house.call(who, 'POST', '/api/agency/rate-card/versions', {
    basedOn,
    effectiveFrom,
    bands: bands.map(bandOf),
  });

test('a card holds from its day on; of one day the newest; what was planned comes to hold by itself', async () => {
  await begin('Days');
  expect(await card()).toMatchObject({ newest: 1, possible: [], holds: { number: 1 }, planned: [] });
  expect((await save([{ fee: '9' }], '2026-03-10')).body).toMatchObject({
    newest: 2,
    possible: ['save', 'withdraw'],
    holds: { number: 1 },
    planned: [{ number: 2, effectiveFrom: '2026-03-10', state: 'planned' }],
  });
  // Saved later, begins earlier: until the tenth.
  await save([{ fee: '8.5' }], '2026-03-02', 2);
  expect(await card()).toMatchObject({ holds: { number: 3 }, planned: [{ number: 2 }] });
  house.clock.at = new Date('2026-03-09T20:00:00Z');
  expect(await card()).toMatchObject({
    today: '2026-03-10',
    holds: { number: 2, bands: [{ fee: '9' }] },
    planned: [],
  });
  const versions = await house.call(agency.manager, 'GET', '/api/manager/rate-card/versions?limit=2');
  expect(
    versions.body.items.map(({ number, state }: { number: number; state: string }) => [number, state]),
  ).toEqual([
    [3, 'past'],
    [2, 'holds'],
  ]);
  const rest = await house.call(
    agency.manager,
    'GET',
    `/api/manager/rate-card/versions?after=${versions.body.next}`,
  );
  expect(rest.body.items).toMatchObject([{ number: 1, state: 'past' }]);
});

test('whoever begins with the agency gets the card of that day', async () => {
  await begin('Begin');
  const other = await foundAgency(house, 'Newcomer');
  await save([{ fee: '9' }], '2026-03-10');
  house.clock.at = new Date('2026-03-10T05:00:00Z');
  const { id } = (await house.call(other.client, 'POST', '/api/client/engagements', { code: 'NIMBBEGIN' }))
    .body;
  const accepted = await house.call(agency.manager, 'POST', `/api/manager/engagements/${id}/accept`);
  expect(accepted.body.terms).toMatchObject({
    version: 1,
    bands: [{ fee: '9', replacementRule: 'pro_rata' }],
  });
  // The client who is there already keeps what was agreed.
  const old = await house.call(agency.client, 'GET', `/api/common/engagements/${agency.engagementId}`);
  expect(old.body.terms).toMatchObject({ version: 1, bands: [{ fee: '8.33' }] });
});

test('a planned version is withdrawn, once; one that holds is not', async () => {
  await begin('Withdraw');
  const { planned, holds } = (await save([{ fee: '9' }], '2026-03-10')).body;
  const withdraw = (id: string, who = agency.admin) =>
    house.call(who, 'POST', `/api/agency/rate-card/versions/${id}/withdraw`);
  expect((await withdraw(planned[0].id, agency.manager)).status).toBe(403);
  expect((await withdraw(planned[0].id)).body).toMatchObject({ planned: [], newest: 2 });
  expect((await withdraw(planned[0].id)).body.code).toBe('rate_card_withdrawn');
  expect((await withdraw(holds.id)).body.code).toBe('rate_card_holds');
  house.clock.at = new Date('2026-04-10T05:00:00Z');
  expect(await card()).toMatchObject({ holds: { number: 1 } });
});

test('what does not go together is refused at its cells', async () => {
  await begin('Cells');
  const wrong = async (bands: Partial<TermsBand>[], effectiveFrom?: string) => {
    const { status, body } = await save(bands, effectiveFrom);
    return [status, ...body.errors.map(({ path }: { path: string }) => path)];
  };
  expect(await wrong([{}, { payFrom: '2400000', payTo: '3000000' }])).toEqual([
    422,
    'bands.1.payFrom',
    'bands.1.payTo',
  ]);
  expect(await wrong([{}], '2026-03-01')).toEqual([422, 'effectiveFrom']);
  const at = (path: string) => [400, `bands.0.${path}`];
  expect(await wrong([{ payFrom: '2500000', payTo: '1500000' }])).toEqual(at('payTo'));
  expect(await wrong([{ payFrom: '1500000', payTo: '1500000' }])).toEqual(at('payTo'));
  expect(await wrong([{ fee: '100.01' }])).toEqual(at('fee'));
  expect(await wrong([{ feeType: 'fixed', fee: '0.005' }])).toEqual(at('fee'));
  expect(await wrong([{ payTo: '99999999999999' }])).toEqual(at('payTo'));
  expect(await wrong([{ currency: 'XYZ' }])).toEqual(at('currency'));
  expect(await wrong([{ interestPercentPerMonth: '1e3' }])).toEqual(at('interestPercentPerMonth'));
  expect(await wrong([{ replacementDays: -1 }])).toEqual(at('replacementDays'));
  expect(await wrong([])).toEqual([400, 'bands']);
  // Nothing of it was saved; bands that touch, and other currencies, do go together.
  expect(await card()).toMatchObject({ newest: 1 });
  const fine = [{}, { payFrom: '2500000', payTo: '9999999999999' }, { currency: 'EUR' }];
  expect((await save(fine)).status).toBe(201);
});

test('above an amount: the last band of a currency needs no upper end, in the card, the sums and what is agreed', async () => {
  await begin('Above');
  const above = { payFrom: '2500000', payTo: null, fee: '10' };
  const crossing = await save([above, { payFrom: '9000000', payTo: '9000001' }]);
  expect(crossing.body.errors).toMatchObject([{ path: 'bands.1.payFrom' }, { path: 'bands.1.payTo' }]);
  const saved = await save([{}, above]);
  expect(saved.body.holds).toMatchObject({ bands: [{}, { payTo: null }], gaps: [] });
  const byCard = '/api/manager/rate-card/calculation?pay=9999999999999&currency=INR';
  expect((await house.call(agency.manager, 'GET', byCard)).body).toMatchObject({
    band: { payFrom: '2500000', payTo: null },
    fee: { amount: '999999999999.90' },
  });
  const { id } = (await propose(house, agency, agency.manager, above)).body;
  const overlapping = await propose(house, agency, agency.client, { payFrom: '30000000', payTo: null });
  expect(overlapping.body.code).toBe('one_open_negotiation_of_band');
  expect((await answer(house, agency.client, id, 'accept')).body).toMatchObject({ band: { payTo: null } });
  const terms = `/api/common/engagements/${agency.engagementId}/terms`;
  expect((await house.call(agency.client, 'GET', `${terms}/2`)).body.changes).toMatchObject([
    { payFrom: '2500000', payTo: null, before: null },
  ]);
  expect((await house.call(agency.client, 'GET', `${terms}/2/pdf`)).status).toBe(200);
});

test('whoever saves second, over a card they have not seen, is told', async () => {
  await begin('Stale');
  const both = await Promise.all([save([{ fee: '9' }]), save([{ fee: '10' }])]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'stale', newest: 2 });
});

test('pay that is left out is pointed at before anything is saved', async () => {
  await begin('Gaps');
  const bands = [bandOf(), bandOf({ payFrom: '3000000', payTo: '4000000' })];
  const checked = await house.call(agency.admin, 'POST', '/api/agency/rate-card/check', { bands });
  expect(checked.body).toEqual({ gaps: [{ currency: 'INR', payFrom: '2500000', payTo: '3000000' }] });
  expect(await card()).toMatchObject({ newest: 1 });
});

test('the calculator reckons the worked example as the invoice does, on both sides', async () => {
  await begin('Sums');
  const offer = 'pay=1800000&currency=INR&joiningOn=2026-03-02';
  const expected = {
    fee: { amount: '149940.00', currency: 'INR' },
    taxes: [{ name: 'IGST', rate: '18' }],
    tax: { amount: '26989.20' },
    total: { amount: '176929.20' },
    taxedAs: 'client',
    invoiceOn: '2026-04-01',
    dueOn: '2026-04-08',
  };
  const byTerms = `/api/common/engagements/${agency.engagementId}/terms/calculation?${offer}`;
  for (const who of [agency.client, agency.manager])
    expect((await house.call(who, 'GET', byTerms)).body).toMatchObject({ ...expected, version: 1 });
  const byCard = `/api/manager/rate-card/calculation?${offer}`;
  const asClient = await house.call(agency.manager, 'GET', `${byCard}&engagementId=${agency.engagementId}`);
  expect(asClient.body).toMatchObject(expected);
  expect((await house.call(agency.manager, 'GET', byCard)).body).toMatchObject({
    taxedAs: 'own_state',
    taxes: [{ name: 'CGST' }, { name: 'SGST' }],
    total: { amount: '176929.20' },
  });
  const beyond = byTerms.replace('1800000', '2500000');
  expect((await house.call(agency.client, 'GET', beyond)).body).toMatchObject({
    status: 422,
    errors: [{ path: 'pay' }],
  });
  expect((await house.call(agency.client, 'GET', byTerms.replace('INR', 'EUR'))).status).toBe(422);
});
