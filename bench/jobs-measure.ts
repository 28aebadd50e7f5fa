/** Measures like measure.ts, and how much processor time of web and database one request takes (Linux). */
import { askAgain, type Call, type Measurement, measureReads } from './measure.ts';
import type { Installation, Web } from './processes.ts';
import { postmasterOf, timeOf, unitOfWork } from './unit.ts';

export type JobsMeasurement = Measurement & {
  cpu: {
    web: number;
    database: number /** Of a fixed piece of work just before and after. */;
    unit: number;
  } | null;
};

export async function measureWithCpu(
  installation: Installation,
  web: Web,
  name: string,
  calls: Call[],
): Promise<JobsMeasurement> {
  const postmaster = postmasterOf(installation);
  const measured = await measureReads(web, name, calls);
  if (process.platform !== 'linux') return { ...measured, cpu: null };
  const unitBefore = await unitOfWork(installation);
  const before = { web: timeOf(web.pid), database: timeOf(postmaster) };
  const { requests } = await askAgain(web, calls);
  const taken = { web: timeOf(web.pid) - before.web, database: timeOf(postmaster) - before.database };
  const unitAfter = await unitOfWork(installation);
  return {
    ...measured,
    cpu: {
      web: taken.web / requests,
      database: taken.database / requests,
      unit: (unitBefore + unitAfter) / 2,
    },
  };
}
