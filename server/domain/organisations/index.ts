export { createOrganisation, type NewOrganisation } from './commands.ts';
export { organisationEvents } from './events.ts';
export { countryOf, listInterviewers } from './queries.ts';
