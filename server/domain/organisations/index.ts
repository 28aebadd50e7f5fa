export { createOrganisation, type NewOrganisation } from './commands.ts';
export { countryOf, listInterviewers } from './queries.ts';
