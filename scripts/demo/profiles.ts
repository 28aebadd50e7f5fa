/** What the organisations of the demonstration say of themselves, and what the first agency's people shall reach. */
import {
  getCompany,
  getOrganisation,
  setBrandColour,
  setTargets,
  updateCompany,
} from '../../server/domain/organisations/index.ts';
import { AGENCY, demoPeople } from './accounts.ts';
import type { World } from './world.ts';

const ADMIN = 'admin@nimbus.example';
const CLIENT = 'client@aster.example';

export async function makeProfiles(world: World): Promise<void> {
  const longAgo = world.daysAgo(200);
  await world.as(ADMIN, longAgo, async (context) => {
    const { version } = await getOrganisation(context);
    await setBrandColour(context, { version, brandColour: '#1f4e79' });
  });
  await world.as(CLIENT, longAgo, async (context) => {
    const { version } = await getCompany(context);
    await updateCompany(context, {
      version,
      departments: ['Engineering', 'Finance', 'People', 'Sales'],
      billingContacts: [{ name: 'Accounts payable', email: 'payables@aster.example', phone: null }],
    });
  });
  const recruiters = demoPeople.filter(
    ({ role, organisation }) => role === 'recruiter' && organisation === AGENCY,
  );
  for (const daysAgo of [0, 30]) {
    const day = world.daysAgo(daysAgo);
    await world.as(ADMIN, longAgo, (context) =>
      setTargets(context, {
        month: day.toISOString().slice(0, 7),
        targets: recruiters.map(({ email }) => ({
          userId: world.actor(email).userId!,
          positions: 4,
          amount: { amount: '600000', currency: 'INR' },
        })),
      }),
    );
  }
}
