export { getProfile, saveProfile } from './profile.ts';
export * as profileSchemas from './schemas.ts';
