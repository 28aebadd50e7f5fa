export { getProfile, removeFromCareer, saveProfile } from './profile.ts';
export type { ProfileView } from './schemas.ts';
export * as profileSchemas from './schemas.ts';
