/** A list of jobs that a client had sent by mail, imported by the manager; two of its rows were left to mend. */
import { checkRows, importRows, readJobFile, start, upload } from '../../server/domain/job-imports/index.ts';
import type { World } from './world.ts';

const MANAGER = 'manager@nimbus.example';

const LIST = `Title,Places,Pay from,Pay to,Experience from (years),Primary skills
Line Supervisor,Mysuru: 2,600000,900000,4,Food safety: 3; Shift planning: 2 years
Quality Analyst,Mysuru: 1; Hubballi: 1,450000,650000,2,Food safety: 4
Cold Chain Planner,Hubballi: 1,700000,500000,5,Route planning: 3
Packaging Engineer,Mysuru (hybrid): 1,800000,1100000,5,Packaging design: 3
Stores Officer,Hubballi: 3,350000,500000,1,Inventory: eight
Boiler Operator,Mysuru: 2,300000,420000,3,Boiler operation: 4`;

export async function makeJobImport(world: World, engagements: Map<string, string>): Promise<void> {
  const at = world.daysAgo(12);
  const reading = readJobFile({ name: 'Kaveri plant jobs.csv', bytes: Buffer.from(LIST) });
  const { id } = await world.as(MANAGER, at, (context) =>
    upload(context, engagements.get('Kaveri Foods')!, reading),
  );
  await world.as(MANAGER, at, (context) => checkRows(context, id));
  await world.as(MANAGER, at, (context) => start(context, id, { withDuplicates: false }));
  await world.as(MANAGER, at, (context) => importRows(context, id));
}
