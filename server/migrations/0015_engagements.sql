-- How a client company and an agency find each other, and how they part.

alter table organisation
  -- An agency's: whether everybody may read what its page says.
  add column public_page boolean not null default true,
  add column about text not null default '' check (length(about) <= 4000),
  -- A client company that an agency made and that nobody has claimed yet; null again once somebody has.
  add column created_by_agency_id uuid references organisation,
  add column claimed_at timestamptz,
  add check (created_by_agency_id is null or claimed_at is null);

alter table engagement
  drop constraint engagement_agency_id_client_company_id_key,
  add column state_since timestamptz not null default now(),
  -- Who asked, so that the agency can answer without seeing anything else of the company.
  add column asked_by_name text,
  add column asked_by_email text,
  add column message text not null default '' check (length(message) <= 2000),
  -- Why it was declined, suspended or ended.
  add column reason text,
  -- Null before this was recorded: then either side may resume.
  add column suspended_by text check (suspended_by in ('agency', 'client'));
-- What was declined or has ended may be asked again.
create unique index one_live_engagement on engagement (agency_id, client_company_id)
  where state in ('requested', 'active', 'suspended');
create index engagement_agency on engagement (agency_id, id desc);
create index job_engagement on job (engagement_id, state);

-- A mailed link: to work with the agency, or to claim the company that the agency made.
create table client_invitation (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  kind text not null check (kind in ('engagement', 'claim')),
  state text not null default 'invited' check (state in ('invited', 'accepted', 'declined', 'revoked')),
  agency_id uuid not null references organisation,
  agency_name text not null,
  company_name text not null check (length(company_name) between 1 and 200),
  contact_name text not null check (length(contact_name) between 1 and 200),
  email text not null check (email = lower(email)),
  message text not null default '' check (length(message) <= 2000),
  invited_by_name text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  reason text,
  -- Of a claim from the beginning, otherwise once it is accepted.
  client_company_id uuid references organisation,
  engagement_id uuid references engagement,
  check (kind <> 'claim' or (client_company_id is not null and engagement_id is not null))
);
create unique index one_open_client_invitation on client_invitation (agency_id, email) where state = 'invited' and kind = 'engagement';
create unique index one_open_claim on client_invitation (client_company_id) where state = 'invited' and kind = 'claim';
create index client_invitation_agency on client_invitation (agency_id, id desc);
create index client_invitation_email on client_invitation (email) where state = 'invited';
create trigger touch before update on client_invitation for each row execute function touch();
select close_table('client_invitation');

-- Only who works or has worked together sees the other's organisation: an asking or a refusal opens nothing.
create or replace function my_engaged_organisations() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(distinct case when agency_id = my_agency() then client_company_id else agency_id end), '{}')
        from engagement where (agency_id = my_agency() or client_company_id = my_client_company())
          and state in ('active', 'suspended', 'ended') $$;

create function my_verified_email() returns text language sql stable security definer set search_path = public
  as $$ select email from app_user where id = my_user() and email_verified $$;

create function my_unclaimed_companies() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(id), '{}') from organisation where created_by_agency_id = my_agency() $$;

-- One agency by its exact code; there is no way to list them.
create function agency_by_code(wanted text)
  returns table (id uuid, name text, code text, city text, country text, website text, about text)
  language sql stable security definer set search_path = public as $$
  select id, name, code, city, country, website, about from organisation where kind = 'agency' and code = upper(wanted)
$$;
create function public_agency(wanted text)
  returns table (name text, code text, city text, country text, website text, about text)
  language sql stable security definer set search_path = public as $$
  select name, code, city, country, website, about from organisation
  where kind = 'agency' and public_page and code = upper(wanted)
$$;
revoke execute on function agency_by_code(text), public_agency(text) from public;
grant execute on function agency_by_code(text) to hireloom_client;
grant execute on function public_agency(text) to hireloom_public;

grant create on schema public to hireloom_system;
alter function my_verified_email() owner to hireloom_system;
alter function my_unclaimed_companies() owner to hireloom_system;
alter function agency_by_code(text) owner to hireloom_system;
alter function public_agency(text) owner to hireloom_system;
revoke create on schema public from hireloom_system;

-- A company's name as it is compared: without its legal form, signs and case.
create function plain_company_name(name text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(regexp_replace(regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g'),
    '\m(private|pvt|limited|ltd|llp|llc|inc|incorporated|corp|corporation|co|company|plc|gmbh|ag|kg|se|sa|sas|srl|bv|nv|the)\M', '', 'g'), '\s+', ' ', 'g'))
$$;

-- Neither side makes an active engagement by itself, but an agency with a company that nobody else answers for.
drop policy "agency_select,insert,update" on engagement;
drop policy "client_select,insert,update" on engagement;
select wall('engagement', 'agency', 'select', 'agency_id = (select my_agency())');
select wall('engagement', 'agency', 'update', 'agency_id = (select my_agency())');
select wall('engagement', 'agency', 'insert',
  'agency_id = (select my_agency()) and state = ''active'' and client_company_id = any ((select my_unclaimed_companies())::uuid[])');
select wall('engagement', 'client', 'select', 'client_company_id = (select my_client_company())');
select wall('engagement', 'client', 'update', 'client_company_id = (select my_client_company())');
select wall('engagement', 'client', 'insert', 'client_company_id = (select my_client_company()) and state = ''requested''');
select wall('engagement', 'client', 'delete', 'client_company_id = (select my_client_company()) and state = ''requested''');

select wall('client_invitation', 'agency', 'select,insert,update', 'agency_id = (select my_agency())');
select wall('client_invitation', 'client', 'select', 'email = (select my_verified_email())');

grant insert (id, kind, name, code, website, address, city, state, country, time_zone, currency, gstin, pan, vat_id, billing_email, created_by_agency_id)
  on organisation to hireloom_agency;
create policy agency_insert on organisation for insert to hireloom_agency
  with check (kind = 'client_company' and created_by_agency_id = (select my_agency()));
grant select (about) on organisation to hireloom_client;
