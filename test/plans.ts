/** Plans as tests give them: written into the database, so that a limit can be of any size. */
import type { Limits } from '../server/domain/plans/index.ts';
import { newId } from '../server/platform/ids.ts';
import type { House } from './house.ts';

const WITHOUT_LIMIT: Limits = {
  members: null,
  jobs: null,
  candidates: null,
  storage: null,
  files: null,
  file_size: null,
  messages: null,
  api_calls: null,
  webhooks: null,
  branding: null,
};

/** The agency has the team plan, monthly, from 1 March 2026 on, with these limits and no others. */
export async function givePlan(
  house: House,
  agencyId: string,
  limits: Partial<Limits> = {},
  state = 'active',
) {
  await house.query(
    `insert into subscription (id, agency_id, state, plan, interval, currency, price, limits, terms_of, starts_on, ends_on)
     values ($1, $2, $3, 'team', 'month', 'INR', 4999, $4, '2000-01-01', '2026-03-01', '2026-03-31')
     on conflict (agency_id) do update set state = excluded.state, plan = 'team', interval = 'month', currency = 'INR', price = 4999,
       limits = excluded.limits, terms_of = '2000-01-01', starts_on = excluded.starts_on, ends_on = excluded.ends_on,
       next_plan = null, next_interval = null, next_order_id = null`,
    [newId(), agencyId, state, JSON.stringify({ ...WITHOUT_LIMIT, ...limits })],
  );
}

/** Where agencies transfer to. */
export const giveBank = (house: House) =>
  house.query(
    `update organisation set bank = '{"accountName": "Hireloom", "bankName": "Harbour Bank", "accountNumber": "000123454411", "ifsc": "HARB0000001"}'
     where kind = 'platform'`,
  );
