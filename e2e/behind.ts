/** What happens where no screen of ours is: at the provider, and while time goes by. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { ProvidersPerson } from '../test/identity-provider.ts';

/** Whom the provider sends back from now on. */
export async function sitsBeforeGoogle(person: ProvidersPerson): Promise<void> {
  await fetch(`${inject('google')}/person`, { method: 'POST', body: JSON.stringify(person) });
}

/** As if the person had proved who they are an hour ago. */
export async function proofGetsOld(email: string): Promise<void> {
  const folder = inject('dataDir');
  const password = readFileSync(path.join(folder, 'postgres-password'), 'utf8').trim();
  const port = readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({
    connectionString: `postgresql://hireloom_owner:${password}@127.0.0.1:${port}/hireloom`,
  });
  await client.connect();
  try {
    await client.query(
      `update session set authenticated_at = now() - interval '1 hour' where user_id = (select id from app_user where email = $1)`,
      [email],
    );
  } finally {
    await client.end();
  }
}
