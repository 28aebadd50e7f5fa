/** What the first agency and its clients have made of the rate card since: agreed, on the table, and never answered. */
import {
  acceptNegotiation,
  counterNegotiation,
  expireNegotiations,
  proposeTerms,
  writeNegotiationNote,
} from '../../server/domain/negotiations/index.ts';
import { signTerms } from '../../server/domain/terms/index.ts';
import { localDate } from '../../server/platform/calendar.ts';
import { AGENCY } from './accounts.ts';
import type { World } from './world.ts';

const MANAGER = 'manager@nimbus.example';
const ASTER = 'client@aster.example';
const KAVERI = 'client@kaveri.example';

const ipAddress = '203.0.113.24';

const senior = { payFrom: '2500000', payTo: null, currency: 'INR' };
const middle = { payFrom: '1500000', payTo: '2500000', currency: 'INR' };

const conditions = {
  feeType: 'percentage' as const,
  fee: '10',
  replacementDays: 90,
  replacementRule: 'pro_rata' as const,
  invoiceAfterDays: 30,
  paymentWithinDays: 7,
  interestPercentPerMonth: '1.5',
  description: null,
};

export async function makeNegotiations(world: World, engagements: Map<string, string>): Promise<void> {
  const aster = engagements.get('Aster Systems')!;
  const kaveri = engagements.get('Kaveri Foods')!;
  await signed(world, aster);
  await agreed(world, aster);
  await unanswered(world, kaveri);
  await onTheTable(world, aster);
}

async function signed(world: World, engagementId: string) {
  await world.as(MANAGER, world.daysAgo(198), (context) =>
    signTerms(context, engagementId, 1, { signedName: world.actor(MANAGER).name, ipAddress }),
  );
  await world.as(ASTER, world.daysAgo(197), (context) =>
    signTerms(context, engagementId, 1, { signedName: world.actor(ASTER).name, ipAddress: '198.51.100.7' }),
  );
}

/** Seniors for less, with a longer guarantee. */
async function agreed(world: World, engagementId: string) {
  const { id } = await world.as(ASTER, world.daysAgo(150), (context) =>
    proposeTerms(context, engagementId, {
      range: senior,
      conditions: { ...conditions, fee: '9', replacementDays: 180 },
      message: 'We plan to hire six senior engineers this year.',
      signedName: world.actor(ASTER).name,
      ipAddress: '198.51.100.7',
    }),
  );
  await world.as(MANAGER, world.daysAgo(147), (context) =>
    acceptNegotiation(context, id, { signedName: world.actor(MANAGER).name, ipAddress }),
  );
}

async function unanswered(world: World, engagementId: string) {
  await world.as(KAVERI, world.daysAgo(60), (context) =>
    proposeTerms(context, engagementId, {
      range: middle,
      conditions: { ...conditions, fee: '6.5', paymentWithinDays: 45 },
      message: 'Our budget was cut; could we meet at 6.5 %?',
      signedName: world.actor(KAVERI).name,
      ipAddress: '198.51.100.44',
    }),
  );
  const agencyId = world.actor(MANAGER).agencyId!;
  const day = world.daysAgo(44);
  await world.as('system', day, (context) =>
    expireNegotiations(context, [{ id: agencyId, localDate: localDate(day, 'Asia/Kolkata') }]),
  );
}

/** Two rounds; the client is to answer. */
async function onTheTable(world: World, engagementId: string) {
  const { id } = await world.as(ASTER, world.daysAgo(5), (context) =>
    proposeTerms(context, engagementId, {
      range: middle,
      conditions: { ...conditions, fee: '7', paymentWithinDays: 30 },
      message: `We would like to send more of our jobs to ${AGENCY}. Could you do 7 %, payable within a month?`,
      signedName: world.actor(ASTER).name,
      ipAddress: '198.51.100.7',
    }),
  );
  await world.as(MANAGER, world.daysAgo(4), (context) =>
    writeNegotiationNote(context, id, { text: 'Not below 7.5 %; Ishaan agrees.' }),
  );
  await world.as(MANAGER, world.daysAgo(3), (context) =>
    counterNegotiation(context, id, {
      conditions: { ...conditions, fee: '7.75', paymentWithinDays: 15 },
      message: 'With five jobs or more a quarter we can do 7.75 %, payable within 15 days.',
      signedName: world.actor(MANAGER).name,
      ipAddress,
    }),
  );
}
