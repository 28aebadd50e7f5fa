/** One PostgreSQL server and one migrated template for the whole run; each test file clones it. */
import { rmSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts';
import { migrate } from '../server/platform/migrate.ts';
import { quickFolder } from './quick-folder.ts';
import { TEST_SECRET } from './secret.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the server's owner. */
    serverUrl: string;
    template: string;
  }
}

/** `TEST_DATABASE_URL` names a real server to run on instead; its user must be able to create databases and roles. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const folder = quickFolder('hireloom-test-');
  // Nothing here has to survive a power cut, only to be quick.
  const embedded = given
    ? null
    : await startEmbeddedPostgres(folder, ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']);
  const serverUrl = given ?? embedded!.url;
  const template = `hireloom_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`drop database if exists ${template}`);
  await admin.query(`create database ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  await migrate(url.toString(), TEST_SECRET);
  project.provide('serverUrl', serverUrl);
  project.provide('template', template);

  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
