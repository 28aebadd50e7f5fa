-- What an agency may use, until when, and what it pays the platform for it.

-- From its day on a plan costs and allows this; before the first version of a plan it is what the catalogue in code says.
create table plan_version (
  id uuid primary key,
  created_at timestamptz not null default now(),
  plan text not null,
  effective_from date not null,
  -- By currency: { "INR": { "month": "4999", "year": "49990" } }.
  prices jsonb not null,
  -- By feature; null is without limit.
  limits jsonb not null,
  -- Whoever has the plan already keeps what they have, unless this says otherwise.
  for_all boolean not null default false,
  made_by_name text not null,
  unique (plan, effective_from)
);

-- An agency without a row was here before there were plans: nothing limits it until it chooses one.
create table subscription (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null unique references organisation,
  state text not null check (state in ('trial', 'active', 'grace', 'free')),
  plan text not null,
  "interval" text check ("interval" in ('month', 'year')),
  currency text check (currency ~ '^[A-Z]{3}$'),
  -- Of a whole interval, before tax; and what it allows: as on the day on which it was bought.
  price numeric check (price >= 0),
  limits jsonb not null,
  terms_of date not null,
  starts_on date not null,
  -- The last day.
  ends_on date,
  -- What follows after it: chosen, or paid for already.
  next_plan text,
  next_interval text check (next_interval in ('month', 'year')),
  next_order_id uuid,
  check ((state = 'free') = (ends_on is null)),
  check (state not in ('active', 'grace') or num_nonnulls("interval", currency, price) = 3)
);
create index subscription_ends on subscription (ends_on) where state <> 'free';
create trigger touch before update on subscription for each row execute function touch();

create table plan_order (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  state text not null check (state in ('open', 'awaiting_transfer', 'paid', 'cancelled', 'refunded')),
  kind text not null check (kind in ('start', 'upgrade', 'renewal')),
  plan text not null,
  "interval" text not null check ("interval" in ('month', 'year')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  price numeric not null check (price >= 0),
  limits jsonb not null,
  terms_of date not null,
  starts_on date not null,
  ends_on date not null,
  -- Of what was paid before and is not used up.
  credit numeric not null check (credit >= 0),
  net numeric not null check (net >= 0),
  tax numeric not null check (tax >= 0),
  total numeric not null check (total = net + tax),
  taxes jsonb not null,
  provider text,
  -- By which the provider knows it, and where the person pays.
  provider_reference text,
  checkout_url text,
  invoice_id uuid unique references invoice,
  ordered_by_name text not null,
  paid_at timestamptz
);
create unique index one_open_plan_order on plan_order (agency_id) where state in ('open', 'awaiting_transfer');
create index plan_order_agency on plan_order (agency_id, id desc);
create index plan_order_state on plan_order (state, id desc);
create trigger touch before update on plan_order for each row execute function touch();
alter table subscription add foreign key (next_order_id) references plan_order;

-- What a provider of payments says that it took: each once.
create table plan_payment (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  order_id uuid not null references plan_order,
  provider text not null,
  provider_payment_id text not null check (length(provider_payment_id) <= 200),
  currency text not null,
  amount numeric not null check (amount > 0),
  state text not null check (state in ('kept', 'refunding', 'refunded')),
  -- Why it goes back.
  reason text,
  refund_id text,
  refunded_at timestamptz,
  unique (provider, provider_payment_id),
  check (state = 'kept' or reason is not null)
);
create index plan_payment_order on plan_payment (order_id);
create index plan_payment_agency on plan_payment (agency_id, id desc);
create trigger touch before update on plan_payment for each row execute function touch();

-- What is counted as it happens, by calendar month: messages and calls of the API.
create table plan_usage (
  agency_id uuid not null references organisation,
  feature text not null,
  month date not null,
  used bigint not null default 0,
  primary key (agency_id, feature, month)
);

-- Said once in each period.
create table plan_notice (
  agency_id uuid not null references organisation,
  feature text not null,
  period date not null,
  percent smallint not null check (percent in (80, 100)),
  primary key (agency_id, feature, period, percent)
);

-- Beyond the members that the plan allows: reads, and changes nothing.
alter table membership add column beyond_plan boolean not null default false;

-- The platform as the one that issues invoices. It has no members: its admins write it.
alter table organisation drop constraint organisation_kind_check;
alter table organisation add check (kind in ('agency', 'client_company', 'platform'));
alter table organisation add check (kind <> 'platform' or invoice_prefix is not null);
create function platform_issuer() returns uuid language sql immutable parallel safe
  as $$ select '00000000-0000-7000-8000-0000000000f1'::uuid $$;
insert into organisation (id, kind, name, code, country, state, time_zone, currency, invoice_prefix, public_page)
  values (platform_issuer(), 'platform', 'Hireloom', 'HIRELOOM', 'IN', 'Karnataka', 'Asia/Kolkata', 'INR', 'HL', false);

-- An invoice for a plan has no placement: who is billed is the agency, and what for stands in `job_title`.
alter table invoice
  add column kind text not null default 'placement' check (kind in ('placement', 'plan')),
  alter column placement_id drop not null,
  alter column job_id drop not null,
  add check ((kind = 'placement') = (placement_id is not null)),
  add check ((kind = 'placement') = (job_id is not null));
alter table credit_note
  alter column job_id drop not null,
  alter column replacement_id drop not null,
  add check ((job_id is null) = (replacement_id is null));

-- What is used of a feature, counted no further than `at_most`.
create function plan_used(agency uuid, feature text, at_most bigint, at timestamptz) returns bigint
  language sql stable security definer set search_path = public as $$
  select case feature
    when 'members' then (select count(*) from (
      select email from membership where organisation_id = agency and state = 'active' and not service
      union select email from invitation where organisation_id = agency and state = 'open' and expires_at > at) seats)
    when 'jobs' then (select count(*) from (select from job
      where agency_id = agency and state in ('pending_approval', 'changes_requested', 'open', 'on_hold') limit at_most) j)
    when 'candidates' then (select count(*) from (select from candidate_record
      where agency_id = agency and erased_at is null limit at_most) c)
    when 'webhooks' then (select count(*) from webhook_endpoint where agency_id = agency)
    when 'storage' then (select coalesce(sum(bytes), 0)::bigint from file where agency_id = agency)
    when 'branding' then (select count(*) from organisation o where o.id = agency and (o.brand_colour is not null
      or exists (select from organisation_logo l where l.organisation_id = o.id)))
    else coalesce((select used from plan_usage u where u.agency_id = agency and u.feature = plan_used.feature
      and u.month = date_trunc('month', at at time zone 'UTC')::date), 0)
  end $$;

-- For the agency itself, and for whoever runs the platform.
create function plan_usage_of(agency uuid, feature text, at timestamptz) returns bigint
  language sql stable security definer set search_path = public as $$
  select plan_used(agency, feature, 10000000, at)
  where agency = my_agency() or current_setting('role') in ('hireloom_system', 'hireloom_platform') $$;

-- A row where so much more does not fit; none where it does. Of two at once the second waits, and counts with the first.
create function plan_without_room(agency uuid, wanted text, adding bigint, at timestamptz)
  returns table (plan text, most bigint, used bigint) language plpgsql security definer set search_path = public as $$
begin
  if agency is distinct from my_agency() and agency <> all (my_engaged_organisations())
    and current_setting('role') not in ('hireloom_system', 'hireloom_auth') then return; end if;
  select s.plan, (s.limits ->> wanted)::bigint into plan_without_room.plan, most from subscription s where s.agency_id = agency;
  if most is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('plan ' || wanted || ' ' || agency, 0));
  used := plan_used(agency, wanted, most + 1, at);
  if used + adding > most then return next; end if;
end $$;

-- Whether as many of its kind that are older fill the plan: it stays, and changes no more.
create function is_beyond_plan(agency uuid, feature text, thing uuid) returns boolean
  language plpgsql stable security definer set search_path = public as $$
declare most bigint;
begin
  select (s.limits ->> feature)::bigint into most from subscription s where s.agency_id = agency;
  if most is null then return false; end if;
  if feature = 'jobs' then
    return (select count(*) from (select from job where agency_id = agency and id < thing
      and state in ('pending_approval', 'changes_requested', 'open', 'on_hold') limit most) j) >= most;
  elsif feature = 'candidates' then
    return (select count(*) from (select from candidate_record where agency_id = agency and id < thing and erased_at is null
      limit most) c) >= most;
  end if;
  return (select count(*) from webhook_endpoint where agency_id = agency and id < thing) >= most;
end $$;

-- Admins come first, then whoever came first. One person is one seat, whatever their roles.
create function settle_members(agency uuid) returns void language sql security definer set search_path = public as $$
  with most as (select (limits ->> 'members')::bigint as most from subscription where agency_id = agency),
  seats as (select user_id, row_number() over (order by bool_or(role = 'agency_admin') desc, min(created_at), user_id) as seat
    from membership where organisation_id = agency and state = 'active' and not service group by user_id),
  judged as (select m.id, coalesce(s.seat > most.most, false) as beyond from membership m
    left join seats s on s.user_id = m.user_id left join most on true where m.organisation_id = agency)
  update membership m set beyond_plan = j.beyond from judged j where j.id = m.id and m.beyond_plan is distinct from j.beyond $$;

create index file_storage on file (agency_id) include (bytes);
create index job_running on job (agency_id, id) where state in ('pending_approval', 'changes_requested', 'open', 'on_hold');
create index candidate_not_erased on candidate_record (agency_id, id) where erased_at is null;

-- Where the agencies pay to and who bills them, without opening any organisation's bank to the platform.
create view plan_issuer as
  select id, version, name, legal_name, address, city, state, country, currency, time_zone, gstin, pan, vat_id, default_tax_rule, bank, invoice_prefix
  from organisation where id = platform_issuer();

grant create on schema public to hireloom_system;
alter function plan_used(uuid, text, bigint, timestamptz) owner to hireloom_system;
alter function plan_usage_of(uuid, text, timestamptz) owner to hireloom_system;
alter function plan_without_room(uuid, text, bigint, timestamptz) owner to hireloom_system;
alter function is_beyond_plan(uuid, text, uuid) owner to hireloom_system;
alter function settle_members(uuid) owner to hireloom_system;
alter view plan_issuer owner to hireloom_system;
revoke create on schema public from hireloom_system;
revoke execute on function plan_used(uuid, text, bigint, timestamptz), plan_usage_of(uuid, text, timestamptz), plan_without_room(uuid, text, bigint, timestamptz),
  is_beyond_plan(uuid, text, uuid), settle_members(uuid) from public;
grant execute on function plan_used(uuid, text, bigint, timestamptz) to hireloom_system;
grant execute on function plan_usage_of(uuid, text, timestamptz) to hireloom_agency_admin, hireloom_platform, hireloom_system;
grant execute on function plan_without_room(uuid, text, bigint, timestamptz)
  to hireloom_agency, hireloom_recruiter, hireloom_client, hireloom_auth, hireloom_system;
grant execute on function is_beyond_plan(uuid, text, uuid) to hireloom_agency, hireloom_recruiter, hireloom_client, hireloom_system;
grant execute on function settle_members(uuid) to hireloom_agency_admin, hireloom_platform, hireloom_system;
grant select on plan_issuer to hireloom_agency_admin, hireloom_platform;
grant update (name, legal_name, address, city, state, country, gstin, pan, vat_id, default_tax_rule, bank, invoice_prefix)
  on plan_issuer to hireloom_platform;

select close_table('plan_version');
select close_table('subscription');
select close_table('plan_order');
select close_table('plan_payment');
select close_table('plan_usage');
select close_table('plan_notice');
-- Prices are for everybody to read.
do $$
declare role text;
begin
  foreach role in array array['public', 'agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate', 'auth', 'platform'] loop
    perform wall('plan_version', role, 'select', 'true');
  end loop;
end $$;
select wall('plan_version', 'platform', 'insert', '(select i_am_platform_admin())');
-- The trial begins with the agency.
select wall('subscription', 'auth', 'insert', 'state = ''trial''');
select wall('subscription', 'auth', 'select(agency_id,limits)', 'true');
select wall('subscription', 'agency_admin', 'select', 'agency_id = (select my_agency())');
select wall('subscription', 'agency_admin', 'update(next_plan,next_interval)', 'agency_id = (select my_agency())');
select wall('subscription', 'platform', 'select,update', '(select i_am_platform_admin())');
select wall('subscription', 'platform', 'insert', '(select i_am_platform_admin())');
-- That it is paid nobody says of themselves.
select wall('plan_order', 'agency_admin', 'select', 'agency_id = (select my_agency())');
select wall('plan_order', 'agency_admin', 'insert', 'agency_id = (select my_agency()) and state = ''open''');
grant update (state, provider, provider_reference, checkout_url) on plan_order to hireloom_agency_admin;
create policy agency_admin_orders on plan_order for update to hireloom_agency_admin
  using (agency_id = (select my_agency()))
  with check (agency_id = (select my_agency()) and state in ('open', 'awaiting_transfer', 'cancelled'));
select wall('plan_order', 'platform', 'select,update', '(select i_am_platform_admin())');
select wall('plan_payment', 'agency_admin', 'select', 'agency_id = (select my_agency())');
select wall('plan_payment', 'platform', 'select,update', '(select i_am_platform_admin())');
select wall('plan_usage', 'agency_admin', 'select', 'agency_id = (select my_agency())');
select wall('plan_usage', 'auth', 'select,insert,update', 'true');
-- The agency as the one that is billed, and the platform as the one that bills.
select wall('invoice', 'agency_admin', 'select', 'client_company_id = (select my_agency()) and kind = ''plan''');
select wall('invoice_line', 'agency_admin', 'select', 'client_company_id = (select my_agency())');
select wall('payment', 'agency_admin', 'select', 'client_company_id = (select my_agency())');
select wall('payment', 'agency_admin', 'insert', 'client_company_id = (select my_agency()) and state = ''reported''');
select wall('credit_note', 'agency_admin', 'select', 'client_company_id = (select my_agency())');
select wall('file', 'agency_admin', 'select', 'client_company_id = (select my_agency()) and kind = ''invoice_pdf''');
select wall('invoice', 'platform', 'select', 'agency_id = platform_issuer() and (select i_am_platform_admin())');
select wall('invoice', 'platform', 'update(state,paid)', 'agency_id = platform_issuer() and (select i_am_platform_admin())');
select wall('invoice_line', 'platform', 'select', 'agency_id = platform_issuer() and (select i_am_platform_admin())');
select wall('payment', 'platform', 'select', 'agency_id = platform_issuer() and (select i_am_platform_admin())');
select wall('payment', 'platform', 'update(state,verified_by_name,verified_at)',
  'agency_id = platform_issuer() and (select i_am_platform_admin())');
select wall('credit_note', 'platform', 'select', 'agency_id = platform_issuer() and (select i_am_platform_admin())');
select wall('file', 'platform', 'select', 'agency_id = platform_issuer() and kind = ''invoice_pdf'' and (select i_am_platform_admin())');
