/** Candidates who left within their guarantee: one replacement in each state, and one who can still be asked for. */
import { confirmJoined, listPlacements, recordLeaving } from '../../server/domain/placements/index.ts';
import {
  approveReplacement,
  chooseSuccessor,
  declineReplacement,
  getReplacement,
  markUnfulfilled,
  requestReplacement,
} from '../../server/domain/replacements/index.ts';
import { demoPeople } from './accounts.ts';
import { dateIn } from './jobs.ts';
import type { World } from './world.ts';

const MANAGER = 'manager@nimbus.example';
/** So that the first client of the demonstration has something to ask for. */
const FIRST_CLIENT = 'Aster Systems';
/** In working hours of these days ago they left, were asked for, and answered. */
const LEFT = 6;
const ASKED = 5;
const ANSWERED = 4;

type Placement = Awaited<ReturnType<typeof listPlacements>>['items'][number];
type Fate = (world: World, id: string) => Promise<unknown>;

export async function makeReplacements(world: World): Promise<void> {
  const { joined, joining } = await placements(world);
  const canLeave = joined.filter(
    ({ joinedOn, guaranteedUntil }) =>
      joinedOn! <= dateIn(world, -LEFT) &&
      guaranteedUntil !== null &&
      guaranteedUntil >= dateIn(world, -LEFT),
  );
  const seats = canLeave.flatMap((left) => {
    const successor = joining.find(({ jobId }) => jobId === left.jobId);
    return successor ? [{ left, successor }] : [];
  });
  const replaced = seats[0];
  const others = canLeave.filter(({ id }) => id !== replaced?.left.id);
  const own = others.filter(({ clientName }) => clientName === FIRST_CLIENT);
  const rest = [...own.slice(2), ...others.filter(({ clientName }) => clientName !== FIRST_CLIENT)];
  if (own[0]) await leave(world, own[0]);
  const fates: Fate[] = [async () => {}, approve, decline, giveUp];
  for (const [index, left] of [...own.slice(1, 2), ...rest].slice(0, fates.length).entries())
    await fates[index]!(world, await ask(world, left));
  if (replaced) {
    const id = await ask(world, replaced.left);
    await approve(world, id);
    await replace(world, id, replaced.successor);
  }
}

async function placements(world: World) {
  const list = (state: 'joined' | 'joining') =>
    world.as(MANAGER, world.today, (context) => listPlacements(context, { limit: 200, state: [state] }));
  return { joined: (await list('joined')).items, joining: (await list('joining')).items };
}

const leave = (world: World, { id }: Placement) =>
  world.as(MANAGER, world.daysAgo(LEFT), (context) =>
    recordLeaving(context, id, dateIn(world, -LEFT), 'Took an offer closer to home.'),
  );

async function ask(world: World, left: Placement): Promise<string> {
  await leave(world, left);
  const client = demoPeople.find(
    ({ role, organisation }) => role === 'client' && organisation === left.clientName,
  )!.email;
  const { id } = await world.as(client, world.daysAgo(ASKED), (context) =>
    requestReplacement(context, left.id, { words: 'Somebody who can begin within a month, please.' }),
  );
  return id;
}

async function approve(world: World, id: string) {
  const deadline = dateIn(world, 30);
  await world.as(MANAGER, world.daysAgo(ANSWERED), async (context) => {
    const { needsDeadline } = await getReplacement(context, id);
    return approveReplacement(context, id, needsDeadline ? { deadline } : {});
  });
}

const decline: Fate = (world, id) =>
  world.as(MANAGER, world.daysAgo(ANSWERED), (context) =>
    declineReplacement(context, id, 'The role had changed since: they were asked to move to another city.'),
  );

async function giveUp(world: World, id: string) {
  await approve(world, id);
  await world.as(MANAGER, world.daysAgo(1), (context) =>
    markUnfulfilled(context, world.services.storage, id, 'Nobody who fits is free before the summer.'),
  );
}

async function replace(world: World, id: string, successor: Placement) {
  await world.as(MANAGER, world.daysAgo(3), (context) => chooseSuccessor(context, id, successor.id));
  await world.as(MANAGER, world.daysAgo(1), (context) =>
    confirmJoined(context, successor.id, dateIn(world, -1)),
  );
}
