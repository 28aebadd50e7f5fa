-- The commercial agreement and the job order.
create table rate_card_terms (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  currency text not null,
  pay_from numeric not null check (pay_from >= 0),
  pay_to numeric not null,
  fee_type text not null check (fee_type in ('percentage', 'fixed')),
  fee numeric not null check (fee >= 0),
  replacement_days integer not null check (replacement_days >= 0),
  invoice_after_days integer not null check (invoice_after_days >= 0),
  payment_within_days integer not null check (payment_within_days >= 0),
  interest_percent_per_month numeric not null default 0 check (interest_percent_per_month >= 0),
  description text,
  check (pay_from < pay_to),
  check (fee_type <> 'percentage' or fee <= 100),
  constraint rate_card_bands_do_not_overlap exclude using gist
    (agency_id with =, currency with =, numrange(pay_from, pay_to) with &&)
);
create trigger touch before update on rate_card_terms for each row execute function touch();

create table engagement (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  state text not null check (state in ('requested', 'active', 'suspended', 'ended', 'declined')),
  agency_name text not null,
  client_name text not null,
  unique (agency_id, client_company_id)
);
create index engagement_client on engagement (client_company_id);
create trigger touch before update on engagement for each row execute function touch();

-- Every version holds all bands; nothing in it ever changes.
create table engagement_terms (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  engagement_id uuid not null references engagement,
  terms_version integer not null,
  currency text not null,
  pay_from numeric not null,
  pay_to numeric not null,
  fee_type text not null check (fee_type in ('percentage', 'fixed')),
  fee numeric not null,
  replacement_days integer not null,
  invoice_after_days integer not null,
  payment_within_days integer not null,
  interest_percent_per_month numeric not null,
  description text,
  check (pay_from < pay_to),
  constraint engagement_bands_do_not_overlap exclude using gist
    (engagement_id with =, terms_version with =, currency with =, numrange(pay_from, pay_to) with &&)
);
create index engagement_terms_engagement on engagement_terms (engagement_id, terms_version desc);
create trigger immutable before update or delete on engagement_terms for each row execute function refuse_change();

create table job (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  engagement_id uuid not null references engagement,
  client_name text not null,
  code text not null,
  state text not null default 'draft' check (state in
    ('draft', 'pending_approval', 'changes_requested', 'rejected', 'open', 'on_hold', 'closed', 'expired', 'filled')),
  title text not null default '' check (length(title) <= 200),
  description text not null default '' check (length(description) <= 20000),
  department text,
  employment_type text not null default 'permanent' check (employment_type in ('permanent', 'contract', 'internship')),
  currency text,
  pay_from numeric check (pay_from >= 0),
  pay_to numeric check (pay_to > pay_from),
  experience_from_months integer check (experience_from_months >= 0),
  experience_to_months integer check (experience_to_months >= experience_from_months),
  notice_days_max integer check (notice_days_max >= 0),
  deadline date,
  reason text,
  created_by uuid not null references app_user,
  submitted_at timestamptz,
  approved_at timestamptz,
  unique (agency_id, code)
);
create index job_agency_state on job (agency_id, state, id desc);
create index job_agency_all on job (agency_id, id desc);
create index job_client_state on job (client_company_id, state, id desc);
create index job_client_all on job (client_company_id, id desc);
create index job_agency_deadline on job (agency_id, coalesce(deadline, 'infinity'), id);
create index job_client_deadline on job (client_company_id, coalesce(deadline, 'infinity'), id);
create index job_title on job using gin (agency_id, title gin_trgm_ops);
create trigger touch before update on job for each row execute function touch();

create table job_location (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job on delete cascade,
  position smallint not null,
  place text not null check (length(place) between 1 and 200),
  work_mode text not null check (work_mode in ('office', 'hybrid', 'remote')),
  openings integer not null check (openings between 1 and 1000),
  filled integer not null default 0,
  constraint openings_left check (filled between 0 and openings)
);
create index job_location_job on job_location (job_id, position);
create trigger touch before update on job_location for each row execute function touch();

create table job_skill (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job on delete cascade,
  position smallint not null,
  name text not null check (length(name) between 1 and 80),
  kind text not null check (kind in ('primary', 'secondary')),
  measure text not null check (measure in ('rating', 'years')),
  minimum numeric not null check (minimum >= 0)
);
create unique index job_skill_once on job_skill (job_id, lower(name));

create table interview_round (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job on delete cascade,
  number smallint not null check (number between 1 and 10),
  name text not null check (length(name) between 1 and 120),
  mode text not null check (mode in ('face_to_face', 'online', 'telephone')),
  type text not null check (type in ('technical', 'non_technical', 'assignment')),
  minutes integer not null check (minutes between 10 and 480),
  interviewer_id uuid references app_user,
  interviewer_name text,
  unique (job_id, number)
);
create index interview_round_interviewer on interview_round (interviewer_id);

-- The snapshot of the terms under which a job was approved.
create table job_terms (
  job_id uuid primary key references job,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  engagement_id uuid not null references engagement,
  terms_version integer not null,
  bands jsonb not null
);
create trigger immutable before update or delete on job_terms for each row execute function refuse_change();

create table job_assignment (
  job_location_id uuid not null references job_location,
  recruiter_id uuid not null references app_user,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  recruiter_name text not null,
  assigned_at timestamptz not null,
  primary key (job_location_id, recruiter_id)
);
create index job_assignment_recruiter on job_assignment (recruiter_id, job_id);
create index job_assignment_job on job_assignment (job_id);

-- Codes like NIMB-0042: short, per agency, taken under the row's lock.
create table job_code_sequence (
  agency_id uuid primary key references organisation,
  last integer not null
);
