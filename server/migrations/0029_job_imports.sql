-- Job orders by the hundred from a spreadsheet: looked through first, then drafted in the background.

create table job_import (
  id uuid primary key,
  created_at timestamptz not null default now(),
  -- The side that imports, and nobody else's: an agency for a client of theirs, or the client.
  agency_id uuid references organisation,
  client_company_id uuid references organisation,
  engagement_id uuid not null references engagement,
  agency_name text not null,
  client_name text not null,
  state text not null default 'checking' check (state in ('checking', 'checked', 'importing', 'done', 'cancelled', 'failed')),
  -- Who began what it does now; the background works as them, and stops where they may not any more.
  by_user_id uuid not null references app_user,
  by_name text not null,
  membership_id uuid references membership on delete set null,
  impersonator_id uuid references app_user,
  impersonator_name text,
  file_name text not null check (length(file_name) between 1 and 200),
  sha256 text not null,
  headings text[] not null,
  -- What is to be known of the file as a whole, in sentences.
  notes text[] not null default '{}',
  with_duplicates boolean not null default false,
  rows integer not null check (rows > 0),
  good integer not null default 0,
  bad integer not null default 0,
  duplicates integer not null default 0,
  made integer not null default 0,
  failed integer not null default 0,
  started_at timestamptz,
  ended_at timestamptz,
  -- Why it failed.
  reason text,
  check (num_nonnulls(agency_id, client_company_id) = 1),
  check ((impersonator_id is null) = (impersonator_name is null))
);
create index job_import_agency on job_import (agency_id, id desc) where agency_id is not null;
create index job_import_client on job_import (client_company_id, id desc) where client_company_id is not null;
select close_table('job_import');
select wall('job_import', 'agency', 'select,insert,update', 'agency_id = (select my_agency())');
select wall('job_import', 'client', 'select,insert,update', 'client_company_id = (select my_client_company())');

create table job_import_row (
  import_id uuid not null references job_import on delete cascade,
  -- Of the file, where the row begins.
  line integer not null check (line > 1),
  agency_id uuid references organisation,
  client_company_id uuid references organisation,
  cells jsonb not null check (jsonb_typeof(cells) = 'array'),
  state text not null default 'waiting' check (state in ('waiting', 'good', 'bad', 'duplicate', 'made', 'failed')),
  -- [{column, value, message}]
  problems jsonb not null default '[]' check (jsonb_typeof(problems) = 'array'),
  -- A row makes one job at most: it is kept here in the transaction that makes it.
  job_id uuid references job on delete set null,
  job_code text,
  primary key (import_id, line),
  check (num_nonnulls(agency_id, client_company_id) = 1),
  check ((state = 'made') = (job_code is not null))
);
create index job_import_row_state on job_import_row (import_id, state, line);
create index job_import_row_job on job_import_row (job_id) where job_id is not null;
select close_table('job_import_row');
select wall('job_import_row', 'agency', 'select,insert,update', 'agency_id = (select my_agency())');
select wall('job_import_row', 'client', 'select,insert,update', 'client_company_id = (select my_client_company())');
