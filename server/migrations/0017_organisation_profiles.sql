-- What an agency and a client company say of themselves: addresses, tax, bank, branding, working time, numbering; and an agency's targets.

alter table organisation
  add column legal_name text check (length(legal_name) between 1 and 200),
  add column phone text,
  -- An agency's own: where its holidays are those of another place than its registered address's, and what its days off are called.
  add column holiday_country text check (holiday_country ~ '^[A-Z]{2}$'),
  add column holiday_region text,
  add column own_holiday_names jsonb not null default '{}',
  -- Null is the rule of the agency's country.
  add column default_tax_rule text check (default_tax_rule in ('india_gst', 'eu_vat', 'none')),
  add column brand_colour text check (brand_colour ~ '^#[0-9a-f]{6}$'),
  -- A client company's, to choose from in its jobs.
  add column departments text[] not null default '{}',
  add check (holiday_region is null or holiday_country is not null),
  add check (working_days <@ '{1,2,3,4,5,6,7}' and cardinality(working_days) > 0),
  -- Scheduled tasks reckon with it. PostgreSQL knows the names; the pattern keeps out its abbreviations and offsets, which are no zones.
  add constraint known_time_zone check (
    (time_zone = 'UTC' or time_zone ~ '^Etc/GMT[+-][0-9]{1,2}$' or time_zone ~ '^[A-Z][A-Za-z_-]+(/[A-Z][A-Za-z_-]+){1,2}$')
    and (timestamptz 'epoch' at time zone time_zone) is not null);

-- organisation.address, city, state and country are those of the registered one: invoices and holidays go by them.
create table organisation_address (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  organisation_id uuid not null references organisation,
  position smallint not null,
  kind text not null check (kind in ('registered', 'billing', 'office')),
  lines text not null check (length(lines) between 1 and 400),
  city text not null check (length(city) between 1 and 120),
  postal_code text not null default '',
  state text,
  country text not null check (country ~ '^[A-Z]{2}$'),
  unique (organisation_id, position)
);
create unique index one_registered_address on organisation_address (organisation_id) where kind = 'registered';

-- Who gets a client company's invoices besides its people here.
create table billing_contact (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  organisation_id uuid not null references organisation,
  position smallint not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email)),
  phone text,
  unique (organisation_id, position),
  unique (organisation_id, email)
);

insert into organisation_address (id, organisation_id, position, kind, lines, city, state, country)
  select gen_random_uuid(), id, 0, 'registered', address, city, state, country from organisation
  where address <> '' and city <> '';
insert into billing_contact (id, organisation_id, position, name, email)
  select gen_random_uuid(), id, 0, 'Accounts', lower(billing_email) from organisation
  where billing_email <> '' and kind = 'client_company';
alter table organisation drop column billing_email;

-- Shown to everybody: on the agency's public page and in its mails.
create table organisation_logo (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  organisation_id uuid not null unique references organisation,
  mime text not null check (mime in ('image/png', 'image/jpeg')),
  width integer not null,
  height integer not null,
  bytes integer not null check (bytes between 1 and 1000000),
  sha256 text not null,
  storage_key text not null
);

-- What a recruiter or a manager shall reach in a month.
create table target (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  user_id uuid not null references app_user on delete cascade,
  month date not null check (extract(day from month) = 1),
  positions integer not null check (positions between 0 and 999),
  amount numeric not null check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  unique (agency_id, user_id, month)
);
create trigger touch before update on target for each row execute function touch();
create index placement_joined on placement (agency_id, joined_on) where joined_on is not null;

select close_table('organisation_address');
select close_table('billing_contact');
select close_table('organisation_logo');
select close_table('target');

select wall('organisation', 'agency_admin', 'update(name,legal_name,code,website,about,phone,address,city,state,country,time_zone,currency,gstin,pan,vat_id,bank,invoice_prefix,working_days,own_holidays,own_holiday_names,holiday_country,holiday_region,default_tax_rule,brand_colour,second_factor_required,updated_at)',
  'id = (select my_agency())');
select wall('organisation', 'client', 'update(name,legal_name,code,website,about,phone,address,city,state,country,time_zone,currency,gstin,pan,vat_id,departments,updated_at)',
  'id = (select my_client_company())');
grant select (legal_name, about, phone, departments) on organisation to hireloom_client;

select wall('organisation_address', 'agency', 'select', 'organisation_id = (select my_agency()) or organisation_id = any ((select my_engaged_organisations())::uuid[])');
select wall('organisation_address', 'agency_admin', 'insert,delete', 'organisation_id = (select my_agency())');
select wall('organisation_address', 'client', 'select,insert,delete', 'organisation_id = (select my_client_company())');
select wall('billing_contact', 'agency', 'select', 'organisation_id = any ((select my_engaged_organisations())::uuid[])');
select wall('billing_contact', 'client', 'select,insert,delete', 'organisation_id = (select my_client_company())');
select wall('organisation_logo', 'agency', 'select', 'organisation_id = (select my_agency())');
select wall('organisation_logo', 'agency_admin', 'insert,update,delete', 'organisation_id = (select my_agency())');
select wall('target', 'agency', 'select', 'agency_id = (select my_agency())');
select wall('target', 'agency_admin', 'insert,update,delete', 'agency_id = (select my_agency())');
select wall('target', 'recruiter', 'select', 'agency_id = (select my_agency()) and user_id = (select my_user())');

-- Of an agency's logo everybody may know where it is kept; of the agency nothing else by this.
create function logo_of_agency(wanted text) returns table (mime text, storage_key text, sha256 text)
  language sql stable security definer set search_path = public as $$
  select l.mime, l.storage_key, l.sha256 from organisation o join organisation_logo l on l.organisation_id = o.id
  where o.kind = 'agency' and o.code = wanted
$$;
revoke execute on function logo_of_agency(text) from public;
grant execute on function logo_of_agency(text) to hireloom_public;

-- What became of the targets: joinings of those days with their invoiced fees, a recruiter's own or all of the agency.
create function joined_by_recruiter(first_day date, last_day date)
  returns table (recruiter_id uuid, currency text, positions integer, fee numeric)
  language sql stable security definer set search_path = public as $$
  select p.recruiter_id, p.currency, count(*)::integer, coalesce(sum(i.fee) filter (where i.number is not null), 0)
  from placement p left join invoice i on i.placement_id = p.id
  where p.agency_id = my_agency() and p.joined_on between first_day and last_day
    and (current_setting('role') in ('hireloom_agency', 'hireloom_agency_admin') or p.recruiter_id = my_user())
  group by p.recruiter_id, p.currency
$$;
revoke execute on function joined_by_recruiter(date, date) from public;
grant execute on function joined_by_recruiter(date, date) to hireloom_agency, hireloom_recruiter;

-- An engagement names both sides, so that neither needs the other's row.
create function copy_organisation_name() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update engagement set agency_name = new.name where agency_id = new.id;
  update engagement set client_name = new.name where client_company_id = new.id;
  return new;
end $$;
create trigger copy_organisation_name after update of name on organisation
  for each row when (old.name <> new.name) execute function copy_organisation_name();

grant create on schema public to hireloom_system;
alter function logo_of_agency(text) owner to hireloom_system;
alter function joined_by_recruiter(date, date) owner to hireloom_system;
alter function copy_organisation_name() owner to hireloom_system;
revoke create on schema public from hireloom_system;
