export {
  approveReplacement,
  chooseSuccessor,
  declineReplacement,
  lockPlacement,
  requestReplacement,
} from './commands.ts';
export { replacementEvents } from './events.ts';
export { markUnfulfilled } from './giving-up.ts';
export { announceFulfilled, fulfilBy, releaseSuccessor, takeVacantSeat } from './joining.ts';
export { possibleForPlacement, replacementMachine } from './machine.ts';
export { getReplacement, listReplacements } from './queries.ts';
export * as replacementSchemas from './schemas.ts';
