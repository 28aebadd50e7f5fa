-- Users, sessions and credentials (better-auth's tables under our names), organisations and memberships.
create table app_user (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  time_zone text not null default 'UTC',
  locale text not null default 'en'
);

create table session (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  user_id uuid not null references app_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  active_membership_id uuid
);
create index session_of_user on session (user_id);

create table credential (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  user_id uuid not null references app_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  id_token text,
  password text,
  unique (provider_id, account_id)
);
create index credential_user on credential (user_id);

create table verification (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null
);
create index verification_identifier on verification (identifier);

-- Shared by all web processes, so that a limit holds however many there are.
create table rate_limit (
  key text primary key,
  count integer not null,
  reset_at timestamptz not null
);

create table organisation (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  kind text not null check (kind in ('agency', 'client_company')),
  name text not null check (length(name) between 1 and 200),
  code text not null unique check (code ~ '^[A-Z0-9]{2,12}$'),
  website text,
  address text,
  city text,
  state text,
  country text not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  gstin text,
  pan text,
  vat_id text,
  billing_email text,
  -- An agency's: where its clients pay to, and how it works.
  bank jsonb,
  invoice_prefix text check (invoice_prefix ~ '^[A-Z0-9-]{1,12}$'),
  working_days smallint[] not null default '{1,2,3,4,5}',
  own_holidays date[] not null default '{}',
  check (kind <> 'agency' or invoice_prefix is not null)
);
create trigger touch before update on organisation for each row execute function touch();

-- One role of one user in one organisation; a candidate's membership has none.
create table membership (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  user_id uuid not null references app_user on delete cascade,
  organisation_id uuid references organisation,
  role text not null check (role in
    ('platform_admin', 'agency_admin', 'manager', 'recruiter', 'accountant', 'client', 'interviewer', 'candidate')),
  -- Copies of the user's, so that colleagues can be named without opening the table of accounts.
  name text not null,
  email text not null,
  designation text,
  state text not null default 'active' check (state in ('active', 'suspended', 'removed')),
  unique nulls not distinct (user_id, organisation_id, role),
  check ((organisation_id is null) = (role in ('platform_admin', 'candidate')))
);
create index membership_organisation on membership (organisation_id, role);
create trigger touch before update on membership for each row execute function touch();

create function copy_user_name() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update membership set name = new.name, email = new.email where user_id = new.id;
  return new;
end $$;
create trigger copy_user_name after update of name, email on app_user
  for each row when (old.name <> new.name or old.email <> new.email) execute function copy_user_name();
