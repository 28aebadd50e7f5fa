import { addMember, createVerifiedUser } from '../../server/domain/accounts/index.ts';
import { engage } from '../../server/domain/engagements/index.ts';
import { createOrganisation, type NewOrganisation } from '../../server/domain/organisations/index.ts';
import { saveRateCard, type TermsBand } from '../../server/domain/terms/index.ts';
import type { Context } from '../../server/platform/context.ts';
import { AGENCY, CLIENTS, DEMO_PASSWORD, demoPeople, IMPERSONATOR, SECOND_AGENCY } from './accounts.ts';
import { actorOf, type World } from './world.ts';

const organisations: NewOrganisation[] = [
  {
    kind: 'agency',
    name: AGENCY,
    code: 'NIMB',
    website: 'https://nimbus.example',
    address: '4th Floor, 18 Residency Road',
    city: 'Bengaluru 560025',
    state: 'Karnataka',
    country: 'IN',
    timeZone: 'Asia/Kolkata',
    currency: 'INR',
    gstin: '29AABCN1234K1ZH',
    pan: 'AABCN1234K',
    billingEmail: 'accounts@nimbus.example',
    bank: {
      accountName: 'Nimbus Talent',
      bankName: 'Demo Bank',
      accountNumber: '000111222333',
      ifsc: 'DEMO0000001',
    },
    invoicePrefix: 'NT',
  },
  {
    kind: 'agency',
    name: SECOND_AGENCY,
    code: 'HARB',
    address: '7 Ballard Estate',
    city: 'Mumbai 400001',
    state: 'Maharashtra',
    country: 'IN',
    timeZone: 'Asia/Kolkata',
    currency: 'INR',
    gstin: '27AAECH2468Q1ZY',
    pan: 'AAECH2468Q',
    bank: {
      accountName: 'Harbour Search',
      bankName: 'Demo Bank',
      accountNumber: '000444555666',
      ifsc: 'DEMO0000002',
    },
    invoicePrefix: 'HS',
  },
  company(
    'Aster Systems',
    'ASTR',
    '12 Baner Road',
    'Pune 411045',
    'Maharashtra',
    '27AABCA4321F1Z7',
    'AABCA4321F',
  ),
  company(
    'Kaveri Foods',
    'KAVF',
    '3 Hebbal Industrial Area',
    'Mysuru 570016',
    'Karnataka',
    '29AACCK5678L1ZT',
    'AACCK5678L',
  ),
  company(
    'Monsoon Mobility',
    'MONS',
    '55 Senapati Bapat Marg',
    'Mumbai 400013',
    'Maharashtra',
    '27AADCM8765P1ZK',
    'AADCM8765P',
  ),
  {
    kind: 'client_company',
    name: 'Nordlicht Energie',
    code: 'NORD',
    address: 'Am Sandtorkai 30',
    city: '20457 Hamburg',
    state: 'Hamburg',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    vatId: 'DE123456788',
    billingEmail: 'rechnung@nordlicht.example',
  },
];

function company(
  name: string,
  code: string,
  address: string,
  city: string,
  state: string,
  gstin: string,
  pan: string,
): NewOrganisation {
  return {
    kind: 'client_company',
    name,
    code,
    address,
    city,
    state,
    country: 'IN',
    timeZone: 'Asia/Kolkata',
    currency: 'INR',
    gstin,
    pan,
  };
}

const rupees = (payFrom: string, payTo: string | null, fee: string): TermsBand => ({
  payFrom,
  payTo,
  currency: 'INR',
  feeType: 'percentage',
  fee,
  replacementDays: 90,
  invoiceAfterDays: 30,
  paymentWithinDays: 7,
  interestPercentPerMonth: '1.5',
  replacementRule: 'pro_rata',
  description: null,
});

const euros = (payFrom: string, payTo: string | null, fee: string): TermsBand => ({
  ...rupees(payFrom, payTo, fee),
  currency: 'EUR',
  paymentWithinDays: 14,
  interestPercentPerMonth: '0.75',
});

const rateCard = [
  rupees('0', '600000', '8'),
  rupees('600000', '1500000', '8'),
  rupees('1500000', '2500000', '8.33'),
  rupees('2500000', null, '10'),
  euros('0', '60000', '15'),
  euros('60000', null, '18'),
];

/** Everybody with a sign-in, and who works with whom. @returns each client company's engagement with the first agency */
export async function makeOrganisations(world: World): Promise<Map<string, string>> {
  const { services } = world;
  const longAgo = world.daysAgo(200);
  const byName = new Map<string, { id: string; kind: 'agency' | 'client_company'; timeZone: string }>();
  for (const organisation of organisations) {
    const id = await world.as('system', longAgo, (context) => createOrganisation(context, organisation));
    byName.set(organisation.name, { id, kind: organisation.kind, timeZone: organisation.timeZone });
  }
  for (const person of demoPeople) {
    const organisation = person.organisation ? byName.get(person.organisation)! : null;
    const german = person.organisation === 'Nordlicht Energie';
    const userId = await createVerifiedUser(services.authDb, {
      name: person.name,
      email: person.email,
      password: DEMO_PASSWORD,
      timeZone: organisation?.timeZone ?? 'Asia/Kolkata',
      locale: german ? 'de' : 'en-IN',
    });
    const { name, email, role, designation } = person;
    const membershipId = await world.as('system', longAgo, (context) =>
      addMember(context, {
        userId,
        name,
        email,
        role,
        designation,
        organisationId: organisation?.id ?? null,
      }),
    );
    if (email === IMPERSONATOR)
      await world.as('system', longAgo, (context) => letImpersonate(context, membershipId));
    world.know(email, actorOf(userId, name, role, membershipId, organisation));
  }
  const engagements = new Map<string, string>();
  for (const [agency, admin, clients] of [
    [AGENCY, 'admin@nimbus.example', CLIENTS],
    [SECOND_AGENCY, 'admin@harbour.example', CLIENTS.slice(0, 1)],
  ] as const) {
    await world.as(admin, longAgo, (context) =>
      saveRateCard(context, {
        basedOn: 0,
        effectiveFrom: longAgo.toISOString().slice(0, 10),
        bands: rateCard,
      }),
    );
    for (const clientName of clients) {
      const engagementId = await world.as('system', longAgo, (context) =>
        engage(context, {
          agencyId: byName.get(agency)!.id,
          agencyName: agency,
          clientCompanyId: byName.get(clientName)!.id,
          clientName,
        }),
      );
      if (agency === AGENCY) engagements.set(clientName, engagementId);
    }
  }
  return engagements;
}

async function letImpersonate({ db }: Context, membershipId: string): Promise<void> {
  await db.updateTable('membership').set({ mayImpersonate: true }).where('id', '=', membershipId).execute();
}
