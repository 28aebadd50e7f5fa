/** One organisation's chain of seals: how far it reaches, and its recomputation in parts, so that a long one is checked while its reader watches. */
import { sql } from 'kysely';
import { SYSTEM } from './actor.ts';
import { type Database, type Tx, transactionAs } from './database.ts';
import { digest, FIRST, type SealRow, whyBroken } from './event-seals.ts';

/** The chain of what belongs to no organisation: the platform's own. */
export const PLATFORM_CHAIN = '00000000-0000-0000-0000-000000000000';

const PART = 5000;

export type ChainState = {
  newest: {
    sequence: number;
    eventId: string;
    eventAt: Date | null;
    sealedAt: Date;
    hash: string;
  } | null;
  /** Events that wait for their seal. */
  unsealed: number;
};

export async function chainState(db: Database, chainId: string): Promise<ChainState> {
  return transactionAs(db, SYSTEM, async (tx) => {
    const { rows } = await sql<NonNullable<ChainState['newest']>>`
      select s.sequence::int as sequence, s.event_id, e.at as event_at, s.sealed_at, encode(s.hash, 'hex') as hash
      from event_seal s left join event e on e.id = s.event_id
      where s.chain_id = ${chainId} order by s.sequence desc limit 1`.execute(tx);
    const waiting = await sql<{ unsealed: number }>`
      select count(*)::int as unsealed from event e
      where e.chain_id = ${chainId} and e.xid >= coalesce((select max(xid) from event_seal), '0'::xid8)
        and not exists (select from event_seal s where s.event_id = e.id)`.execute(tx);
    return { newest: rows[0] ?? null, unsealed: waiting.rows[0]!.unsealed };
  });
}

export type ChainPart = {
  /** Seals of the chain that are checked now, those of the parts before included. */
  checked: number;
  total: number;
  broken: { sequence: number; eventId: string; why: string } | null;
};

/** Recomputes the next seals after `after`. The last part also looks for events that were put in without a seal. */
export async function verifyPart(db: Database, chainId: string, after: number): Promise<ChainPart> {
  return transactionAs(db, SYSTEM, async (tx) => {
    const total = await lengthOf(tx, chainId);
    let sequence = after;
    let previous = await hashAt(tx, chainId, after);
    if (!previous) return { checked: after, total, broken: missing(after) };
    const { rows } = await sql<SealRow>`
      select s.chain_id, s.sequence::int as sequence, s.event_id, s.previous_hash, s.hash,
        case when e.id is not null then ${digest} end as digest
      from event_seal s left join event e on e.id = s.event_id
      where s.chain_id = ${chainId} and s.sequence > ${after} order by s.sequence limit ${PART}`.execute(tx);
    for (const row of rows) {
      const why = whyBroken(row, sequence, previous);
      if (why)
        return {
          checked: sequence,
          total,
          broken: { sequence: row.sequence, eventId: row.eventId, why },
        };
      [sequence, previous] = [row.sequence, row.hash];
    }
    const done = rows.length < PART;
    return { checked: sequence, total, broken: done ? await findInserted(tx, chainId) : null };
  });
}

async function lengthOf(tx: Tx, chainId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select coalesce(max(sequence), 0)::int as total from event_seal where chain_id = ${chainId}`.execute(tx);
  return rows[0]!.total;
}

async function hashAt(tx: Tx, chainId: string, sequence: number): Promise<Buffer | null> {
  if (sequence === 0) return FIRST;
  const seal = await tx
    .selectFrom('eventSeal')
    .select('hash')
    .where('chainId', '=', chainId)
    .where('sequence', '=', String(sequence))
    .executeTakeFirst();
  return seal?.hash ?? null;
}

const missing = (sequence: number) => ({ sequence, eventId: PLATFORM_CHAIN, why: 'this seal is missing' });

/** An event older than the newest seal that has none was put in afterwards. By the columns that have an index, not by the chain. */
async function findInserted(tx: Tx, chainId: string): Promise<ChainPart['broken']> {
  const { rows } = await sql<{ id: string }>`
    select e.id from event e
    where ${chainId === PLATFORM_CHAIN ? sql`e.agency_id is null and e.client_company_id is null` : sql`(e.agency_id = ${chainId} or e.client_company_id = ${chainId})`}
      and e.chain_id = ${chainId} and e.xid < coalesce((select max(xid) from event_seal), '0'::xid8)
      and not exists (select from event_seal s where s.event_id = e.id)
    order by e.xid limit 1`.execute(tx);
  return rows[0] ? { sequence: 0, eventId: rows[0].id, why: 'it has no seal: it was inserted later' } : null;
}
