/** better-auth on our own tables: passwords, sign-in, sessions. */
import { betterAuth } from 'better-auth';
import type pg from 'pg';
import { newId } from '../../platform/ids.ts';

export type Auth = ReturnType<typeof createAuth>;

export const SESSION_COOKIE = 'hireloom.session_token';
export const PASSWORD_MIN = 10;

export function createAuth(pool: pg.Pool, settings: { secret: string; publicUrl: string; mode: string }) {
  return betterAuth({
    database: pool,
    secret: settings.secret,
    baseURL: settings.publicUrl,
    basePath: '/api/authentication/better-auth',
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: 128 },
    user: {
      modelName: 'app_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'session',
      expiresIn: 7 * 24 * 3600,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        idToken: 'id_token',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'hireloom',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      database: { generateId: () => newId() },
    },
    // Counted by our own limit in the HTTP layer.
    rateLimit: { enabled: false },
  });
}
