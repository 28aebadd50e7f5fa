/** Seals: one hash chain per organisation over the event rows, so that a changed, removed or inserted row shows. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { SYSTEM } from './actor.ts';
import { type Database, type Tx, transactionAs } from './database.ts';
import { enqueue } from './queue.ts';

const BATCH = 5000;
const LOCK = 7_243_002;
export const FIRST: Buffer = Buffer.alloc(32);

type EventRow = { id: string; chainId: string; xid: string; digest: string };

// Every column that says something, in a fixed form: an array keeps each value in its place, also next to an empty one;
// jsonb prints its keys in a fixed order.
const says = sql`jsonb_build_array(e.id, e.type, e.subject_type, e.subject_id, e.agency_id, e.client_company_id, e.job_id,
  e.application_id, e.candidate_record_id, e.interview_id, e.audience, e.data, e.actor_user_id, e.actor_name,
  e.actor_role, extract(epoch from e.at), extract(epoch from e.written_at))
  -- Only where somebody acted in another's place: seals from before there were these columns stay what they are.
  || case when e.impersonator_user_id is null and e.impersonator_name is null then '[]'::jsonb
    else jsonb_build_array(e.impersonator_user_id, e.impersonator_name) end`;
export const digest = sql`(${says})::text`;

const hashOf = (previous: Buffer, words: string): Buffer =>
  createHash('sha256').update(previous).update(words).digest();

/** Seals all events whose transactions have ended, in commit order. Any number of workers may call it; one works. @returns how many */
export async function sealEvents(db: Database): Promise<number> {
  let sealed = 0;
  for (let batch = BATCH; batch === BATCH; sealed += batch) {
    batch = await transactionAs(db, SYSTEM, sealBatch);
  }
  return sealed;
}

/** What an open transaction or another worker's sealing left over is sealed a little later, also where nothing more happens. */
export async function sealTheRest({ db }: { db: Tx }): Promise<void> {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from event e where e.xid >= coalesce((select max(xid) from event_seal), '0'::xid8)
      and not exists (select from event_seal s where s.event_id = e.id)) as left`.execute(db);
  if (rows[0]!.left) await enqueue(db, 'sealEvents', {}, { jobKey: 'sealEvents', delaySeconds: 2 });
}

async function sealBatch(tx: Tx): Promise<number> {
  const { rows: lock } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(tx);
  if (!lock[0]!.mine) return 0;
  // Below the oldest transaction that still runs nothing can appear any more: that order is final.
  const { rows } = await sql<EventRow>`
    select e.id, e.chain_id, e.xid::text as xid, ${digest} as digest from event e
    where e.xid >= coalesce((select max(xid) from event_seal), '0'::xid8)
      and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      and not exists (select from event_seal s where s.event_id = e.id)
    order by e.xid, e.id limit ${BATCH}`.execute(tx);
  if (!rows.length) return 0;
  const heads = await readHeads(tx, [...new Set(rows.map((row) => row.chainId))]);
  const seals = rows.map(({ id, chainId, xid, digest: words }) => {
    const head = heads.get(chainId) ?? { sequence: 0, hash: FIRST };
    const hash = hashOf(head.hash, words);
    const seal = { chainId, sequence: head.sequence + 1, eventId: id, xid, previousHash: head.hash, hash };
    heads.set(chainId, { sequence: seal.sequence, hash });
    return seal;
  });
  for (let start = 0; start < seals.length; start += 1000) {
    await tx
      .insertInto('eventSeal')
      .values(seals.slice(start, start + 1000))
      .execute();
  }
  return rows.length;
}

async function readHeads(tx: Tx, chains: string[]) {
  const { rows } = await sql<{ chainId: string; sequence: string; hash: Buffer }>`
    select distinct on (chain_id) chain_id, sequence, hash from event_seal where chain_id = any(${chains}::uuid[])
    order by chain_id, sequence desc`.execute(tx);
  return new Map(rows.map((row) => [row.chainId, { sequence: Number(row.sequence), hash: row.hash }]));
}

export type Broken = { chainId: string; sequence: number; eventId: string; why: string };

/** Recomputes every chain. @returns how many events were checked, and the first broken row of the first broken chain */
export async function verifySeals(
  db: Database,
): Promise<{ checked: number; unsealed: number; broken: Broken | null }> {
  return transactionAs(db, SYSTEM, async (tx) => {
    let checked = 0;
    let chainId = '00000000-0000-0000-0000-000000000000';
    let sequence = 0;
    let previous: Buffer = FIRST;
    for (;;) {
      const { rows } = await sql<SealRow>`
        select s.chain_id, s.sequence::int as sequence, s.event_id, s.previous_hash, s.hash,
          case when e.id is not null then ${digest} end as digest
        from event_seal s left join event e on e.id = s.event_id
        where (s.chain_id, s.sequence) > (${chainId}::uuid, ${sequence}) order by s.chain_id, s.sequence limit ${BATCH}`.execute(
        tx,
      );
      for (const row of rows) {
        if (row.chainId !== chainId) [chainId, sequence, previous] = [row.chainId, 0, FIRST];
        const why = whyBroken(row, sequence, previous);
        if (why)
          return {
            checked,
            unsealed: 0,
            broken: { chainId, sequence: row.sequence, eventId: row.eventId, why },
          };
        [sequence, previous] = [row.sequence, row.hash];
        checked += 1;
      }
      if (rows.length < BATCH) break;
    }
    return { checked, ...(await findUnsealed(tx)) };
  });
}

export type SealRow = {
  chainId: string;
  sequence: number;
  eventId: string;
  previousHash: Buffer;
  hash: Buffer;
  digest: string | null;
};

export function whyBroken(row: SealRow, sequence: number, previous: Buffer): string | null {
  if (row.sequence !== sequence + 1) return 'a seal before it is missing';
  if (!row.previousHash.equals(previous)) return 'it does not follow from the seal before it';
  if (row.digest === null) return 'its event was removed';
  return row.hash.equals(hashOf(previous, row.digest)) ? null : 'its event was changed';
}

/** An event older than the newest seal that has none was put in afterwards; younger ones just wait. */
async function findUnsealed(tx: Tx): Promise<{ unsealed: number; broken: Broken | null }> {
  const { rows } = await sql<{ id: string; chainId: string; inserted: boolean }>`
    select e.id, e.chain_id, e.xid < coalesce((select max(xid) from event_seal), '0'::xid8) as inserted
    from event e where not exists (select from event_seal s where s.event_id = e.id) order by e.xid limit 10000`.execute(
    tx,
  );
  const inserted = rows.find((row) => row.inserted);
  return {
    unsealed: rows.length,
    broken: inserted
      ? {
          chainId: inserted.chainId,
          sequence: 0,
          eventId: inserted.id,
          why: 'it has no seal: it was inserted later',
        }
      : null,
  };
}
