/** How each operation is called with the ids of somebody else, and what it then answers. */
import type { Agency } from '../house.ts';
import { accountsCalls } from './calls/accounts.ts';
import { blogCalls } from './calls/blog.ts';
import { candidatesCalls } from './calls/candidates.ts';
import { engagementsCalls } from './calls/engagements.ts';
import { everyDayCalls } from './calls/every-day.ts';
import { filesCalls } from './calls/files.ts';
import { jobsCalls } from './calls/jobs.ts';
import type { KnownCall, Records } from './calls/known-call.ts';
import { legalCalls } from './calls/legal.ts';
import { linkedinCalls } from './calls/linkedin.ts';
import { membersCalls } from './calls/members.ts';
import { organisationsCalls } from './calls/organisations.ts';
import { placementsCalls } from './calls/placements.ts';
import { plansCalls } from './calls/plans.ts';
import { platformCalls } from './calls/platform.ts';
import { termsCalls } from './calls/terms.ts';
import { ticketsCalls } from './calls/tickets.ts';

export const knownCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
  ...accountsCalls(its, agency),
  ...everyDayCalls(its, agency),
  ...legalCalls(),
  ...membersCalls(its, agency),
  ...organisationsCalls(its, agency),
  ...platformCalls(its, agency),
  ...engagementsCalls(its, agency),
  ...termsCalls(its, agency),
  ...jobsCalls(its, agency),
  ...ticketsCalls(its, agency),
  ...candidatesCalls(its),
  ...linkedinCalls(its),
  ...filesCalls(its),
  ...placementsCalls(its),
  ...plansCalls(its),
  ...blogCalls(its),
});
