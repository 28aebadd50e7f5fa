-- Accounts in full: sign-up by mail, sessions with limits, second factor, passkeys, sign-in with others, tokens and keys of programs, terms accepted.

alter table app_user
  add phone text check (phone ~ '^\+[0-9]{6,15}$'),
  -- Its key in the storage; null: initials are shown.
  add picture_key text,
  add picture_mime text,
  -- Acts for a program with an organisation's key: has no way to sign in.
  add service boolean not null default false,
  add deleted_at timestamptz;
alter table app_user drop column image;
alter table membership add service boolean not null default false;
alter table organisation add second_factor_required boolean not null default false;

-- A session ends after a day without use and after two weeks in any case. Its times are the machine's, not the application's clock.
alter table session drop column active_membership_id, drop column updated_at;
alter table session
  add membership_id uuid references membership on delete set null,
  add method text not null default 'password' check (method in ('password', 'google', 'linkedin', 'passkey', 'link')),
  add seen_at timestamptz not null default now(),
  add authenticated_at timestamptz not null default now(),
  -- Signed in with the first factor only: good for nothing but the second.
  add awaits_second_factor boolean not null default false;

-- Who asks to come in. Becomes an account when the mailed link is used, so that an address alone takes nothing and reveals nothing.
create table sign_up (
  id uuid primary key,
  created_at timestamptz not null default now(),
  kind text not null check (kind in ('agency', 'client_company', 'candidate')),
  email text not null,
  name text not null,
  -- Null where Google or LinkedIn stands for the person.
  password text,
  provider_id text,
  account_id text,
  organisation_name text,
  country text,
  time_zone text not null,
  locale text not null,
  accepted_terms uuid[] not null,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_up_email on sign_up (email, created_at);

-- A link in a mail that changes an account: once, and not for long.
create table account_link (
  id uuid primary key,
  created_at timestamptz not null default now(),
  kind text not null check (kind in ('reset', 'email_change')),
  user_id uuid not null references app_user on delete cascade,
  -- For a change of e-mail: the new address, and which of both ends this link was mailed to.
  email text,
  mailed_to text check (mailed_to in ('old', 'new')),
  -- The two links of one change.
  change_id uuid,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_link_user on account_link (user_id);

create table sign_in (
  id uuid primary key,
  at timestamptz not null default now(),
  user_id uuid not null references app_user on delete cascade,
  method text not null,
  outcome text not null check (outcome in ('succeeded', 'wrong_password', 'wrong_second_factor')),
  ip_address text,
  user_agent text
);
create index sign_in_user on sign_in (user_id, id desc);

create table second_factor (
  user_id uuid primary key references app_user on delete cascade,
  created_at timestamptz not null default now(),
  -- Sealed with the installation's secret.
  secret text not null,
  confirmed_at timestamptz,
  -- The 30 seconds of the last code that was taken: no code is taken twice.
  last_step bigint not null default 0
);
create table recovery_code (
  id uuid primary key,
  user_id uuid not null references app_user on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  unique (user_id, hash)
);

create table passkey (
  id uuid primary key,
  created_at timestamptz not null default now(),
  user_id uuid not null references app_user on delete cascade,
  name text not null,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  last_used_at timestamptz
);
create index passkey_user on passkey (user_id);

-- Keys that sign the access tokens of programs; the private ones sealed with the installation's secret.
create table jwks (
  id uuid primary key,
  created_at timestamptz not null default now(),
  -- Both as JSON Web Keys.
  public_key text not null,
  private_key text not null
);
-- Each is good for one renewal. A second use of one ends all of its family.
create table refresh_token (
  id uuid primary key,
  created_at timestamptz not null default now(),
  family_id uuid not null,
  user_id uuid not null references app_user on delete cascade,
  membership_id uuid not null references membership on delete cascade,
  hash bytea not null unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index refresh_token_family on refresh_token (family_id);
create index refresh_token_user on refresh_token (user_id);

create table api_key (
  id uuid primary key,
  created_at timestamptz not null default now(),
  -- Whose rows it opens: a person's membership, or that of a service made for an organisation's key.
  membership_id uuid not null references membership on delete cascade,
  user_id uuid not null references app_user on delete cascade,
  -- Set for an organisation's key, which outlives whoever made it.
  organisation_id uuid references organisation,
  name text not null,
  -- Its first characters, to tell keys apart; the key itself is known to its holder only.
  prefix text not null,
  hash bytea not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by uuid,
  created_by_name text not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_user on api_key (user_id);
create index api_key_organisation on api_key (organisation_id);

-- What is accepted at sign-up, in versions that stay as they were published.
create table legal_document (
  id uuid primary key,
  created_at timestamptz not null default now(),
  kind text not null check (kind in ('terms_of_use', 'privacy_policy')),
  document_version integer not null,
  title text not null,
  -- Markdown.
  body text not null,
  published_at timestamptz not null,
  unique (kind, document_version)
);
create trigger immutable before update or delete on legal_document for each row execute function refuse_change();
create table legal_acceptance (
  id uuid primary key,
  user_id uuid not null,
  document_id uuid not null references legal_document,
  accepted_at timestamptz not null,
  ip_address text,
  user_agent text,
  unique (user_id, document_id)
);
create trigger immutable before update or delete on legal_acceptance for each row execute function refuse_change();

do $$
declare relation text;
begin
  foreach relation in array array['sign_up', 'account_link', 'sign_in', 'second_factor', 'recovery_code', 'passkey', 'jwks',
    'refresh_token', 'api_key', 'legal_document', 'legal_acceptance'] loop
    perform close_table(relation);
    perform wall(relation, 'auth', case when relation like 'legal%' then 'select,insert' else 'select,insert,update,delete' end, 'true');
  end loop;
end $$;

-- Sign-in makes accounts, their organisations and memberships; it reads nothing of the business.
select wall('organisation', 'auth', 'insert', 'true');
select wall('membership', 'auth', 'insert', 'true');
select wall('membership', 'auth', 'update(state,designation)', 'true');
select wall('event', 'auth', 'insert', 'true');
select wall('legal_document', 'public', 'select', 'published_at is not null');

-- Like passwords: not even the background reads what opens an account. It mails what was asked for, and cleans up.
revoke all on sign_up, second_factor, recovery_code, passkey, jwks, refresh_token, api_key from hireloom_system;
grant select (id, email, name, kind, expires_at), delete on sign_up to hireloom_system;
grant select (expires_at), delete on refresh_token to hireloom_system;

-- The first versions. An operator publishes their own as the next.
insert into legal_document (id, kind, document_version, title, body, published_at) values
('01980000-0000-7000-8000-000000000001', 'terms_of_use', 1, 'Terms of use', $terms$
## What Hireloom is
Hireloom is a system in which recruitment agencies, their clients and candidates work together: job orders, applications, interviews, offers, invoices.

## Your account
- It is yours alone: do not share it. Keep your password and keys to yourself.
- What you enter must be true, and you must be allowed to share it.
- You may delete your account at any time. What others must keep by law, such as invoices and who approved what, stays.

## What you must not do
- Look for a way into data that is not yours, or hand on what you see here to people whom it does not concern.
- Enter data of people who do not know of it, or whose right to be represented you do not have.

## What an agency and its client agree
Fees, guarantees and payment are agreed between the two. Hireloom keeps a record of what was agreed; it is not a party to it.
$terms$, '2026-01-01T00:00:00Z'),
('01980000-0000-7000-8000-000000000002', 'privacy_policy', 1, 'Privacy policy', $privacy$
## What is kept
Your name, e-mail address and, where you give it, your phone and picture; when and from which device you signed in; what you do here, as an audit trail that cannot be changed.

## Who sees it
Colleagues in your organisation, and those whom you work with through it. An agency sees its own candidates only; a client sees a candidate only once that person was submitted to it. Nobody else does.

## Your rights
You may see and download what your account holds, correct it, and delete the account. For what an agency keeps of you as a candidate, ask the agency: it is responsible for its records.
$privacy$, '2026-01-01T00:00:00Z');
