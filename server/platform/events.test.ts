import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aHouse, anAgency } from '../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

test('of two commands that lock each other out both are done in the end', async () => {
  const { agencyId, clientCompanyId } = agency;
  const touch = (first: string, second: string) =>
    house.as('system', async ({ db }) => {
      await sql`update organisation set website = coalesce(website, '') || 'x' where id = ${first}`.execute(
        db,
      );
      await sleep(100);
      await sql`update organisation set website = coalesce(website, '') || 'x' where id = ${second}`.execute(
        db,
      );
    });
  await Promise.all([touch(agencyId, clientCompanyId), touch(clientCompanyId, agencyId)]);
  const written = await house.query('select website from organisation where id = any($1)', [
    [agencyId, clientCompanyId],
  ]);
  expect(written).toEqual([{ website: 'xx' }, { website: 'xx' }]);
});
