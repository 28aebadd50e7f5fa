/** Addresses that refuse mail for good: told once, and not written to any more. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { eventAbout } from '../../platform/events.ts';
import { refusalEvents } from './refusal-events.ts';

type Mail = { id: string; toAddress: string; toName: string; agencyId: string | null };

/** Of the enhanced codes (RFC 3463) those about the recipient: 5.7.1 is about who writes, 5.3.4 about what. */
const ABOUT_THE_ADDRESS = /^5\.(1\.([0-6]|10)|2\.1)$/;
/** Without an enhanced code it may be the relay that is refused, and not the recipient. */
const ABOUT_SOMETHING_ELSE = /relay|spam|block|polic|denied|reputation|authenti|sender|quota|full|rate/i;

/** @returns what the relay said where it refused the recipient for good; null where anything else went wrong */
export function refusalIn(error: unknown): string | null {
  const { command, response = '' } = error as { command?: string; response?: string };
  const said = /^(55[013]|554)[ -](?:(\d\.\d+\.\d+)\s)?/.exec(response);
  if (command !== 'RCPT TO' || !said) return null;
  const [, code, enhanced] = said;
  const isRefused = enhanced
    ? ABOUT_THE_ADDRESS.test(enhanced)
    : code !== '554' && !ABOUT_SOMETHING_ELSE.test(response);
  return isRefused ? response.replaceAll(/\s+/g, ' ').slice(0, 300) : null;
}

/** Marks mail and address, and tells who can mend it, in one transaction: once, however many mails come back at once. */
export async function noteRefusal(context: Context, mail: Mail, reason: string): Promise<void> {
  const { db, now } = context;
  await sql`update mail set state = 'refused', error = ${reason}, attempts = attempts + 1 where id = ${mail.id}`.execute(
    db,
  );
  const address = mail.toAddress.toLowerCase();
  const { rows: noted } = await sql`
    insert into refused_address (address, reason, at) values (${address}, ${reason}, ${now})
    on conflict do nothing returning address`.execute(db);
  if (!noted.length) return;
  const { rows: members } = await sql<{ id: string; organisationId: string; kind: string; name: string }>`
    select distinct on (o.id) m.id, o.id as organisation_id, o.kind, m.name
    from membership m join organisation o on o.id = m.organisation_id
    where lower(m.email) = ${address} and m.state = 'active' and not m.service order by o.id, m.id`.execute(
    db,
  );
  for (const { id, organisationId, kind, name } of members) {
    const agencyId = kind === 'agency' ? organisationId : null;
    const clientCompanyId = kind === 'agency' ? null : organisationId;
    const data = { name, email: address, reason, organisationKind: kind };
    await context.record(
      eventAbout(refusalEvents, 'mail.member_refused', 'member', { id, agencyId, clientCompanyId }, data),
    );
  }
  if (members.length || !mail.agencyId) return;
  const data = { name: mail.toName, email: address, reason };
  await context.record(
    eventAbout(refusalEvents, 'mail.contact_refused', 'mail', { id: mail.id, agencyId: mail.agencyId }, data),
  );
}

/** @returns whether it is not to be sent; counted with its address, once */
export async function skipRefused({ db }: Context, mail: Mail): Promise<boolean> {
  const { rows } = await sql`
    with skipped as (
      update mail m set state = 'skipped', error = 'Not sent: the address refuses mail. ' || r.reason
      from refused_address r
      where m.id = ${mail.id} and r.address = lower(m.to_address) and m.state in ('waiting', 'failed')
        and m.content ->> 'category' <> 'account'
      returning r.address)
    update refused_address r set skipped = r.skipped + 1 from skipped s where r.address = s.address returning 1`.execute(
    db,
  );
  return rows.length > 0;
}
