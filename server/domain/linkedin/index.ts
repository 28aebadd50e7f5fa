export { profileImportEvents } from './events.ts';
export { readProfileImport } from './imports/background.ts';
export { uploadProfile } from './imports/beginning.ts';
export { removeOldProfileImports } from './imports/keeping.ts';
export { profileImportMachine } from './imports/machine.ts';
export { getProfileImport, listProfileImports } from './imports/queries.ts';
export * as profileImportSchemas from './imports/schemas.ts';
export { discardImport, takeImport } from './imports/taking.ts';
export { jsonResumeOfCandidate, jsonResumeOfProfile } from './json-resumes.ts';
