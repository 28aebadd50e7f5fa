/** The web process under measurement: as main.ts starts it, plus an ear for its queries. Forked by processes.ts. */
import { createApp } from '../server/app.ts';
import { APP_ROLE, urlOfRole } from '../server/platform/database.ts';
import { openLiveHub } from '../server/platform/live.ts';
import { passwordOf } from '../server/platform/migrate.ts';
import { openServices } from '../server/services.ts';
import { readSettings } from '../server/settings.ts';

export type Queries = { statements: number; transaction: number };

const TRANSACTION = /^(begin|start transaction|commit|rollback|select set_config\('role')/;

const settings = readSettings();
const ownerUrl = settings.databaseUrl!;
let queries: Queries = { statements: 0, transaction: 0 };
const services = await openServices(settings, ownerUrl, {
  onQuery: (sql) => {
    if (TRANSACTION.test(sql)) queries.transaction++;
    else queries.statements++;
  },
});
const live = await openLiveHub(
  urlOfRole(ownerUrl, APP_ROLE, passwordOf(APP_ROLE, settings.secret)),
  services.log,
);
const app = await createApp(services, live);
const address = await app.listen({ port: 0, host: '127.0.0.1' });

// Each message of the parent is answered with what was asked of the database since the one before.
process.on('message', () => {
  process.send!(queries);
  queries = { statements: 0, transaction: 0 };
});
process.on('SIGTERM', async () => {
  await live.close();
  await app.close();
  await services.close();
  process.exit(0);
});
process.send!({ address });
