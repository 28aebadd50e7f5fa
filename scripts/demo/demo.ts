/** The demonstration: a whole agency at work, made once through the domain's own commands. */
import { linkCandidateRecords } from '../../server/domain/accounts/index.ts';
import type { Services } from '../../server/services.ts';
import { makeBlog } from './blog.ts';
import { makeCandidates } from './candidates.ts';
import { makeFiles } from './files.ts';
import { makeFinance } from './finance.ts';
import { makeJobImport } from './job-import.ts';
import { endJobs, makeJobs } from './jobs.ts';
import { makeTerms } from './legal.ts';
import { makeLinkedin } from './linkedin.ts';
import { makeNegotiations } from './negotiations.ts';
import { makeOrganisations } from './organisations.ts';
import { makeApplications } from './pipeline.ts';
import { makePlans } from './plans.ts';
import { makeProfiles } from './profiles.ts';
import { makeReplacements } from './replacements.ts';
import { markComplete } from './state.ts';
import { makeTickets } from './tickets.ts';
import { createWorld } from './world.ts';

const CANDIDATES = 300;
const APPLICATIONS = 900;

/** Fills an empty database. */
export async function prepareDemo(services: Services, ownerUrl: string): Promise<void> {
  const world = createWorld(services);
  const begun = Date.now();
  const engagements = await step('organisations and people', () => makeOrganisations(world));
  await step('their plans', () => makePlans(world));
  await step('their profiles', () => makeProfiles(world));
  await step('terms and who accepted them', () => makeTerms(world));
  // Before the others, so that these are not the newest of every list.
  // Jobs keep the terms of their day.
  await step('negotiations', () => makeNegotiations(world, engagements));
  await step('an import of jobs', () => makeJobImport(world, engagements));
  const jobs = await step('40 jobs', () => makeJobs(world, engagements));
  await step('documents', () => makeFiles(world));
  const candidates = await step(`${CANDIDATES} candidates`, () => makeCandidates(world, CANDIDATES));
  await world.as('system', world.today, (context) =>
    linkCandidateRecords(
      context,
      world.actor('candidate@people.example').userId!,
      'candidate@people.example',
    ),
  );
  await step(`${APPLICATIONS} applications`, () => makeApplications(world, jobs, candidates, APPLICATIONS));
  await step('profiles that were brought along, and links', () => makeLinkedin(world, jobs));
  await step('invoices and payments', () => makeFinance(world));
  await step('holds and closings', () => endJobs(world, jobs));
  // After the closings: a replacement reopens its job.
  await step('replacements', () => makeReplacements(world));
  await step('tickets', () => makeTickets(world));
  await step('posts for the blog', () => makeBlog(world));
  await markComplete(ownerUrl);
  progress(`Demonstration data made in ${Math.round((Date.now() - begun) / 1000)} s.\n`);
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  progress(`Making the demonstration data: ${what} …`);
  return work();
}

function progress(words: string) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${words}`);
  else console.log(words.trim());
}
