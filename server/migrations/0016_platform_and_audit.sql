-- Who runs the platform: suspends organisations and users, acts for others with a reason, and reads the trail of all that happened.

alter table organisation add column suspended_at timestamptz, add column suspended_by text, add column suspended_reason text;
alter table app_user add column suspended_at timestamptz, add column suspended_by text, add column suspended_reason text;
alter table membership add column may_impersonate boolean not null default false
  check (not may_impersonate or role = 'platform_admin');

-- A platform admin who acts as somebody else: why, and until when. By the machine's clock, like all of sessions.
create table impersonation (
  id uuid primary key,
  created_at timestamptz not null default now(),
  admin_user_id uuid not null references app_user on delete cascade,
  admin_name text not null,
  user_id uuid not null references app_user on delete cascade,
  user_name text not null,
  reason text not null check (length(reason) >= 10),
  ends_at timestamptz not null default now() + interval '30 minutes'
    check (ends_at <= created_at + interval '30 minutes'),
  ended_at timestamptz,
  check (admin_user_id <> user_id)
);
create unique index one_impersonation_at_a_time on impersonation (admin_user_id) where ended_at is null;
create index impersonation_of_user on impersonation (user_id, id desc);
select close_table('impersonation');

-- A session in which an admin acts goes on only as long as the admin's own, to which it leads back.
alter table session add column impersonation_id uuid references impersonation on delete cascade,
  add column back_session_id uuid references session on delete cascade;
create index session_led_back_to on session (back_session_id) where back_session_id is not null;

-- What the transaction said of who acts for its actor. Every event carries it, and none can carry another.
create function my_impersonator() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.impersonator_id', true), '')::uuid $$;
create function my_impersonator_name() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.impersonator_name', true), '') $$;
alter table event add column impersonator_user_id uuid default my_impersonator(),
  add column impersonator_name text default my_impersonator_name();
create policy impersonator_as_said on event as restrictive for insert to public
  with check (impersonator_user_id is not distinct from (select my_impersonator())
    and impersonator_name is not distinct from (select my_impersonator_name()));

-- The platform's role alone opens nothing: the person must be an admin now, and not suspended.
create function i_am_platform_admin() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from membership m join app_user u on u.id = m.user_id
    where m.user_id = my_user() and m.role = 'platform_admin' and m.state = 'active' and u.suspended_at is null) $$;
create function i_may_impersonate() returns boolean language sql stable security definer set search_path = public as $$
  select i_am_platform_admin() and exists (select from membership
    where user_id = my_user() and role = 'platform_admin' and state = 'active' and may_impersonate) $$;

-- Ends the person's sessions with the suspension, which only sign-in's role can. True: done; false: was so already; null: not the asker's to do.
create function suspend_user(whom uuid, at timestamptz, by_name text, why text) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  -- Of two admins who suspend each other at once, the second is none any more.
  if exists (select from membership where user_id = whom and role = 'platform_admin') then
    perform pg_advisory_xact_lock(7243016);
  end if;
  if whom = my_user() or not i_am_platform_admin() then return null; end if;
  update app_user set suspended_at = at, suspended_by = by_name, suspended_reason = why, updated_at = now()
    where id = whom and suspended_at is null;
  if not found then return false; end if;
  delete from session where user_id = whom;
  return true;
end $$;
create function reactivate_user(whom uuid) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  if not i_am_platform_admin() then return null; end if;
  update app_user set suspended_at = null, suspended_by = null, suspended_reason = null, updated_at = now()
    where id = whom and suspended_at is not null;
  return found;
end $$;
-- How somebody signs in, without any secret.
create function sign_in_of(whom uuid) returns table (sessions integer, methods text[], last_sign_in timestamptz)
  language sql stable security definer set search_path = public as $$
  select (select count(*)::integer from session where user_id = whom and expires_at > now() and impersonation_id is null),
    (select coalesce(array_agg(distinct provider_id), '{}') from credential where user_id = whom),
    (select max(created_at) from session where user_id = whom and impersonation_id is null)
  where i_am_platform_admin() $$;
revoke execute on function suspend_user(uuid, timestamptz, text, text), reactivate_user(uuid), sign_in_of(uuid) from public;
grant execute on function suspend_user(uuid, timestamptz, text, text), reactivate_user(uuid), sign_in_of(uuid) to hireloom_platform;

-- For search: without case, accents and the forms in which Unicode writes the same letter.
create function plain_words(words text) returns text language sql immutable parallel safe
  as $$ select lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g')) $$;

-- The audit trail is read by time; who did it is searched by a part of the name.
create index event_agency_at on event (agency_id, at desc, id desc);
create index event_company_at on event (client_company_id, at desc, id desc);
create index event_at on event (at desc, id desc);
create index event_actor_name on event using gin (actor_name gin_trgm_ops);

-- The same walls where these indexes serve (why: 0011). Read ids from them only, and the rows themselves from event.
create view agency_trail as select * from event where agency_id = (select my_agency());
create view company_trail as
  select * from event where client_company_id = (select my_client_company()) and 'client' = any (audience);
create view whole_trail as select * from event where (select i_am_platform_admin());

grant create on schema public to hireloom_system, hireloom_auth;
alter function i_am_platform_admin() owner to hireloom_system;
alter function i_may_impersonate() owner to hireloom_system;
alter view agency_trail owner to hireloom_system;
alter view company_trail owner to hireloom_system;
alter view whole_trail owner to hireloom_system;
alter function suspend_user(uuid, timestamptz, text, text) owner to hireloom_auth;
alter function reactivate_user(uuid) owner to hireloom_auth;
alter function sign_in_of(uuid) owner to hireloom_auth;
revoke create on schema public from hireloom_system, hireloom_auth;
grant select on agency_trail to hireloom_agency_admin;
grant select on company_trail to hireloom_client;
grant select on whole_trail to hireloom_platform;

select wall('organisation', 'platform',
  'select(id,created_at,updated_at,version,kind,name,code,website,address,city,state,country,time_zone,currency,gstin,pan,vat_id,billing_email,suspended_at,suspended_by,suspended_reason)',
  '(select i_am_platform_admin())');
select wall('organisation', 'platform', 'update(suspended_at,suspended_by,suspended_reason)', '(select i_am_platform_admin())');
select wall('membership', 'platform', 'select', '(select i_am_platform_admin())');
-- Never to oneself.
select wall('membership', 'platform', 'update(may_impersonate)',
  'role = ''platform_admin'' and user_id <> (select my_user()) and (select i_am_platform_admin())');
select wall('engagement', 'platform', 'select(id,agency_id,client_company_id,state)', '(select i_am_platform_admin())');
select wall('app_user', 'platform', 'select', '(select i_am_platform_admin())');
select wall('event', 'platform', 'select', '(select i_am_platform_admin())');
select wall('event', 'platform', 'insert',
  'actor_user_id is not distinct from (select my_user()) and (select i_am_platform_admin())');
select wall('event_seal', 'platform', 'select', '(select i_am_platform_admin())');
select wall('event_seal', 'client', 'select', 'chain_id = (select my_client_company())');
select wall('impersonation', 'platform', 'select', '(select i_am_platform_admin())');
select wall('impersonation', 'platform', 'insert', 'admin_user_id = (select my_user()) and (select i_may_impersonate())');
select wall('impersonation', 'platform', 'update(ended_at)', '(select i_am_platform_admin())');
select wall('impersonation', 'auth', 'select', 'true');
