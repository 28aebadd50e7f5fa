/** Offers that nobody answered. */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { guard } from '../../platform/state-machine.ts';
import { follow } from '../applications/index.ts';
import { announceOffer, type OfferRow } from './events.ts';
import { offerMachine } from './machine.ts';

type Expired = OfferRow & { expiresOn: string };

const expired = (agencyIds: string[], now: Date): RawBuilder<unknown> => sql`
  agency_id = any (${agencyIds}::uuid[]) and state = 'issued'
    and expires_on < (${now}::timestamptz at time zone 'Etc/GMT+12')::date`;

/** Once each; their applications are selected again, and an opening is free for another offer. @returns them */
export async function expireOffers(context: Context, agencyIds: string[]): Promise<Expired[]> {
  guard(offerMachine, 'expire', 'issued', context.actor.role);
  const { rows } = await sql<Expired>`
    update offer set state = 'expired' where ${expired(agencyIds, context.now)} returning *`.execute(
    context.db,
  );
  for (const offer of rows) {
    await follow(context, offer.applicationId, 'returnToSelected', 'selected');
    await announceOffer(context, 'offer.expired', offer, { expiresOn: offer.expiresOn });
  }
  return rows;
}

/** What `expireOffers` would end now. */
export async function findExpiredOffers({ db, now }: Context, agencyIds: string[]): Promise<Expired[]> {
  const { rows } = await sql<Expired>`
    select * from offer where ${expired(agencyIds, now)} order by expires_on, id`.execute(db);
  return rows;
}
