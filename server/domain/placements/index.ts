export * from './commands.ts';
export { placementEvents } from './events.ts';
export { placementMachine } from './machine.ts';
export { bandOf, listPlacements } from './queries.ts';
export * as placementSchemas from './schemas.ts';
