/** Client companies that an agency makes, or that somebody makes who was invited. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database.ts';
import { Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { checkTaxIds } from '../organisations/index.ts';
import { copyRateCard } from './beginning.ts';
import { currencyOf, timeZoneOf } from './countries.ts';
import { announceEngagement } from './events.ts';
import { getEngagement } from './queries.ts';
import type { CreateClientCompany, EngagementView } from './schemas.ts';
import { refuseSimilar } from './similar.ts';

/** A company without an account yet: the manager answers for it until somebody claims it. */
export async function createClientCompany(
  context: Context,
  input: z.output<typeof CreateClientCompany>,
): Promise<EngagementView> {
  const { db, actor, now } = context;
  const { evenIfSimilar, ...company } = input;
  requireRealTaxIds(input);
  if (!evenIfSimilar) await refuseSimilar(context, company);
  const clientCompanyId = await insertCompany(context, {
    ...company,
    timeZone: timeZoneOf(company.country),
    createdByAgencyId: actor.agencyId!,
  });
  const { name: agencyName } = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', actor.agencyId)
    .executeTakeFirstOrThrow();
  const engagement = {
    id: newId(),
    agencyId: actor.agencyId!,
    agencyName,
    clientCompanyId,
    clientName: company.name,
  };
  await db
    .insertInto('engagement')
    .values({ ...engagement, state: 'active', stateSince: now })
    .execute();
  await copyRateCard(context, engagement);
  await announceEngagement(context, 'engagement.company_made', engagement);
  return getEngagement(context, engagement.id);
}

function requireRealTaxIds({ country, state, gstin, pan, vatId }: z.output<typeof CreateClientCompany>) {
  const orNull = (value: string | undefined) => value || null;
  const given = { state: orNull(state), gstin: orNull(gstin), pan: orNull(pan), vatId: orNull(vatId) };
  const errors = checkTaxIds({ country, ...given });
  if (errors.length) throw new Invalid('Check the tax ids.', errors);
}

type NewCompany = {
  name: string;
  country: string;
  timeZone: string;
  state?: string;
  city?: string;
  address?: string;
  billingEmail?: string;
  gstin?: string;
  pan?: string;
  vatId?: string;
  createdByAgencyId?: string;
};

/** Its currency is its country's and its code is made of its name. @returns its id */
export async function insertCompany({ db }: Context, company: NewCompany): Promise<string> {
  const { name, country, timeZone, createdByAgencyId = null } = company;
  const orNull = (value: string | undefined) => value || null;
  for (let tries = 0; ; tries++) {
    const id = newId();
    // Said in full and without the conflict's column: who may insert a company may not read every other's code.
    const { numAffectedRows } = await sql`
      insert into organisation (id, kind, name, code, country, time_zone, currency, state, city, address,
        gstin, pan, vat_id, created_by_agency_id)
      values (${id}, 'client_company', ${name}, ${codeFor(name, tries)}, ${country}, ${timeZone}, ${currencyOf(country)},
        ${orNull(company.state)}, ${orNull(company.city)}, ${orNull(company.address)},
        ${orNull(company.gstin)}, ${orNull(company.pan)}, ${orNull(company.vatId)}, ${createdByAgencyId})
      on conflict do nothing`.execute(db);
    if (numAffectedRows) {
      await keepAddress(db, id, company);
      return id;
    }
    if (tries === MAX_TRIES) throw new Error(`No free code for ${name}`);
  }
}

/** Where its invoices go, as far as it is known. */
async function keepAddress(db: Tx, organisationId: string, company: NewCompany): Promise<void> {
  const { address, city, state, country, billingEmail } = company;
  if (address && city) {
    await db
      .insertInto('organisationAddress')
      .values({
        id: newId(),
        organisationId,
        position: 0,
        kind: 'registered',
        lines: address,
        city,
        state,
        country,
      })
      .execute();
  }
  if (billingEmail) {
    await db
      .insertInto('billingContact')
      .values({ id: newId(), organisationId, position: 0, name: 'Accounts', email: billingEmail })
      .execute();
  }
}

const MAX_TRIES = 50;

/** “Aster Foods” is ASTER, then ASTER and three digits that nobody guesses in order. */
export function codeFor(name: string, tries: number): string {
  const letters = name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
  const word = letters.slice(0, 5).padEnd(2, 'X');
  return tries === 0 ? word : `${word}${100 + Math.floor(Math.random() * (tries < 25 ? 900 : 900_000))}`;
}
