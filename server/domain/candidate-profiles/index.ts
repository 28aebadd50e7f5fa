export { findProfile, getProfile, type Profile, removeFromCareer, saveProfile } from './profile.ts';
export * as profileSchemas from './schemas.ts';
