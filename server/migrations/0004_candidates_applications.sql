-- The agency's view of a person, files, and a person's way through one job.
create table file (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid references organisation,
  client_company_id uuid references organisation,
  kind text not null check (kind in ('resume', 'submitted_resume', 'invoice_pdf')),
  name text not null,
  mime text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null,
  storage_key text not null,
  -- What was read from a résumé, so that it is read once.
  text text,
  created_by uuid
);
create index file_agency on file (agency_id, id);
create index file_content on file (agency_id, sha256);

create table candidate_record (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  user_id uuid references app_user,
  name text not null check (length(name) between 1 and 200),
  emails text[] not null default '{}',
  phones text[] not null default '{}',
  location text,
  current_title text,
  current_employer text,
  experience_months integer check (experience_months between 0 and 900),
  pay_currency text,
  current_pay numeric check (current_pay >= 0),
  expected_pay numeric check (expected_pay >= 0),
  notice_days integer check (notice_days between 0 and 400),
  birth_date date,
  source text not null default 'resume',
  owner_id uuid references app_user,
  owner_name text,
  tags text[] not null default '{}',
  notes text not null default '',
  resume_file_id uuid references file,
  resume_text text,
  -- Lower-case names, kept beside candidate_skill for search.
  skill_names text[] not null default '{}',
  -- What a search finds, and the short part of it without the résumé by which it ranks.
  document tsvector,
  headline tsvector,
  check (cardinality(emails) + cardinality(phones) > 0)
);
-- Résumé and document lie apart, so that a list of a thousand records reads few pages and nothing of either.
alter table candidate_record set (toast_tuple_target = 1024), alter headline set storage main;
create index candidate_resume_file on candidate_record (resume_file_id);
create index candidate_agency on candidate_record (agency_id, id desc);
create index candidate_document on candidate_record using gin (agency_id, document);
create index candidate_skills on candidate_record using gin (agency_id, skill_names);
create index candidate_name on candidate_record using gin (agency_id, name gin_trgm_ops);
create index candidate_emails on candidate_record using gin (agency_id, emails);
create index candidate_phones on candidate_record using gin (agency_id, phones);
create index candidate_user on candidate_record (user_id) where user_id is not null;
-- Not where an account is linked in the background: that is nobody's edit.
create trigger touch before update of name, emails, phones, location, current_title, current_employer, experience_months,
  pay_currency, current_pay, expected_pay, notice_days, birth_date, source, owner_id, tags, notes, resume_file_id, updated_at
  on candidate_record for each row execute function touch();

create function candidate_document() returns trigger language plpgsql as $$
begin
  new.headline :=
    setweight(to_tsvector('simple', new.name || ' ' || coalesce(new.current_title, '')), 'A') ||
    setweight(to_tsvector('simple', array_to_string(new.skill_names, ' ') || ' ' || coalesce(new.current_employer, '')), 'B') ||
    setweight(to_tsvector('simple', coalesce(new.location, '') || ' ' || array_to_string(new.tags, ' ')), 'C');
  new.document := new.headline ||
    setweight(to_tsvector('simple', left(coalesce(new.resume_text, ''), 100000)), 'D');
  return new;
end $$;
create trigger candidate_document before insert or update of name, current_title, skill_names, current_employer, location, tags, resume_text
  on candidate_record for each row execute function candidate_document();

create table candidate_skill (
  candidate_record_id uuid not null references candidate_record on delete cascade,
  name text not null check (length(name) between 1 and 80),
  agency_id uuid not null references organisation,
  rating smallint check (rating between 1 and 5),
  years numeric check (years between 0 and 70),
  primary key (candidate_record_id, name)
);

create table right_to_represent (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  candidate_record_id uuid not null references candidate_record,
  state text not null check (state in ('granted', 'declined')),
  -- Where the candidate's word can be found: a message, a call, a signed form.
  evidence text not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  answered_at timestamptz not null,
  unique (candidate_record_id, job_id)
);

-- Across agencies: who may represent a person to a client company, and until when. One row per e-mail and phone.
create table representation (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  candidate_record_id uuid not null references candidate_record,
  person_key text not null,
  during tstzrange not null,
  constraint represented_by_one_agency exclude using gist
    (client_company_id with =, person_key with =, agency_id with <>, during with &&)
);
create index representation_record on representation (candidate_record_id, client_company_id);

create table application (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  job_location_id uuid not null references job_location,
  candidate_record_id uuid not null references candidate_record,
  recruiter_id uuid not null references app_user,
  recruiter_name text not null,
  candidate_name text not null,
  stage text not null check (stage in ('incoming', 'sourced', 'submitted', 'shortlisted', 'interviewing', 'selected',
    'offered', 'hired', 'on_hold', 'rejected', 'withdrawn', 'job_closed')),
  -- The stage that resume or reopen goes back to.
  previous_stage text,
  round smallint not null default 0,
  all_rounds_done boolean not null default false,
  match_score smallint not null,
  match jsonb not null,
  reason_code text,
  reason text,
  submitted_at timestamptz,
  stage_since timestamptz not null,
  constraint one_application_per_job unique (candidate_record_id, job_id)
);
create index application_board on application (agency_id, job_id, stage, match_score desc, id);
create index application_client on application (client_company_id, job_id, stage, match_score desc, id) where submitted_at is not null;
create index application_waiting on application (client_company_id, stage, stage_since) where submitted_at is not null;
create index application_unanswered on application (agency_id, stage_since) where stage = 'submitted';
create index application_recruiter on application (recruiter_id, stage, stage_since);
create trigger touch before update on application for each row execute function touch();

-- What the client is shown: a copy made at submission, so that it holds nothing else.
create table submission (
  application_id uuid primary key references application,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  candidate_name text not null,
  current_title text,
  current_employer text,
  location text,
  experience_months integer,
  pay_currency text,
  expected_pay numeric,
  notice_days integer,
  skills jsonb not null,
  remarks text not null default '',
  resume_file_id uuid not null references file,
  resume_text text
);
