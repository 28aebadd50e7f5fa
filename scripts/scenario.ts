/**
 * Plays the whole line over HTTP against a running server, as eight people: `npm run scenario -- --url http://localhost:3000`.
 * Prints each step and what it checked; ends with 1 at the first thing that is not so. It is also a tour of the API.
 */
import { parseArgs } from 'node:util';
import { playAgreement } from './scenario/agreement.ts';
import { playInterviews } from './scenario/interviews.ts';
import { playInvoice } from './scenario/invoice.ts';
import { playJobOrder } from './scenario/job-order.ts';
import { playJoining } from './scenario/joining.ts';
import { playSourcing } from './scenario/sourcing.ts';
import { Failed, openTour } from './scenario/tour.ts';
import { checkWalls } from './scenario/walls.ts';

const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://localhost:3000' } } });

try {
  const tour = await openTour(values.url);
  const job = await playJobOrder(tour);
  await playAgreement(tour, job);
  const applications = await playSourcing(tour, job);
  await checkWalls(tour, job, applications);
  await playInterviews(tour, applications);
  const placements = await playJoining(tour, job, applications);
  await playInvoice(tour, placements);
  console.log(`\nAll ${tour.checks()} checks hold.`);
} catch (error) {
  console.error(error instanceof Failed ? `\n✗ ${error.message}` : error);
  process.exitCode = 1;
}
