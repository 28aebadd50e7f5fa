create table interview (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  application_id uuid not null references application,
  candidate_record_id uuid not null references candidate_record,
  interview_round_id uuid not null references interview_round,
  round_number smallint not null,
  round_name text not null,
  mode text not null,
  minutes integer not null,
  interviewer_id uuid not null references app_user,
  interviewer_name text not null,
  recruiter_id uuid not null references app_user,
  candidate_name text not null,
  job_title text not null,
  client_name text not null,
  state text not null check (state in
    ('to_schedule', 'proposed', 'scheduled', 'to_reschedule', 'completed', 'no_show', 'cancelled')),
  starts_at timestamptz,
  ends_at timestamptz,
  during tstzrange generated always as (tstzrange(starts_at, ends_at)) stored,
  -- An address, a meeting link or a telephone number.
  place text,
  reason text,
  -- iCalendar SEQUENCE of the invitation that was sent last.
  sequence integer not null default 0,
  state_since timestamptz not null,
  unique (application_id, round_number),
  check (starts_at < ends_at),
  check (state not in ('proposed', 'scheduled', 'completed', 'no_show') or starts_at is not null),
  constraint interviewer_booked_once exclude using gist
    (interviewer_id with =, during with &&) where (state in ('proposed', 'scheduled')),
  constraint candidate_booked_once exclude using gist
    (candidate_record_id with =, during with &&) where (state in ('proposed', 'scheduled'))
);
create index interview_agency_time on interview (agency_id, starts_at);
create index interview_interviewer on interview (interviewer_id, starts_at);
create index interview_recruiter on interview (recruiter_id, state);
create index interview_candidate on interview (candidate_record_id, starts_at);
create index interview_client on interview (client_company_id, starts_at);
create trigger touch before update on interview for each row execute function touch();

create table feedback (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  application_id uuid not null references application,
  interview_id uuid not null unique references interview,
  round_number smallint not null,
  interviewer_id uuid not null references app_user,
  interviewer_name text not null,
  outcome text not null check (outcome in ('advance', 'select', 'hold', 'reject')),
  overall smallint not null check (overall between 1 and 5),
  -- [{ "skill": name, "score": 1–5 }]
  scores jsonb not null,
  remarks text not null,
  given_at timestamptz not null
);
create index feedback_application on feedback (application_id, round_number);
