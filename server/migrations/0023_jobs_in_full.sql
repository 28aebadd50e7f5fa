-- All that a job order says; its versions, and the changes that one side asks of the other.

alter table job
  add column level text check (level in ('entry', 'junior', 'mid', 'senior', 'lead', 'manager', 'director', 'executive')),
  add column contract_months integer check (contract_months between 1 and 120),
  -- What the client pays by; pay_from and pay_to are always of a year, as the fee is.
  add column pay_period text not null default 'year' check (pay_period in ('year', 'month', 'day', 'hour')),
  add column variable_pay text check (length(variable_pay) <= 500),
  add column joining_by date,
  -- The public sees no client's name, and a candidate only once there is an interview.
  add column confidential boolean not null default false,
  -- Benefits, shift, education, languages, screening questions …: what nobody lists or joins by. Its shape is JobDetails.
  add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  add column drafted_by_agency boolean not null default false,
  add column closed_at timestamptz,
  add column archived_at timestamptz;

grant select (level, contract_months, joining_by, details) on job to hireloom_interviewer;
grant select (level, contract_months, joining_by, confidential, details) on job to hireloom_candidate;

-- A manager drafts for a client; the company's own drafts stay its own.
select wall('job', 'agency', 'select,insert,update', 'agency_id = (select my_agency()) and drafted_by_agency');
select wall('job', 'agency', 'delete', 'agency_id = (select my_agency()) and drafted_by_agency and state = ''draft''');
select wall('job_code_sequence', 'agency', 'select,insert,update', 'agency_id = (select my_agency())');

-- What the job said each time that both sides looked at it: when it was submitted, and after every change. Nothing in it changes.
create table job_version (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  number integer not null,
  fields jsonb not null,
  cause text not null check (cause in ('submitted', 'resubmitted', 'changes_accepted', 'revision', 'reopened', 'interviewer')),
  by_side text not null check (by_side in ('agency', 'client')),
  by_name text not null,
  at timestamptz not null,
  unique (job_id, number)
);
create trigger immutable before update or delete on job_version for each row execute function refuse_change();

-- What one side asks the other to agree to, field by field: changes before the approval, edits of an open job, its reopening.
create table job_revision (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  kind text not null check (kind in ('changes', 'edit', 'reopening')),
  state text not null default 'open' check (state in ('open', 'settled', 'withdrawn')),
  by_side text not null check (by_side in ('agency', 'client')),
  by_user_id uuid not null references app_user,
  by_name text not null,
  note text check (length(note) <= 2000),
  settled_at timestamptz
);
create index job_revision_job on job_revision (job_id, id desc);
create index job_revision_open_agency on job_revision (agency_id, by_side) where state = 'open';
create index job_revision_open_client on job_revision (client_company_id, by_side) where state = 'open';
-- Changes are asked for once at a time, and so is a reopening; edits of different fields may cross.
create unique index one_open_request on job_revision (job_id, kind) where state = 'open' and kind in ('changes', 'reopening');
create trigger touch before update on job_revision for each row execute function touch();

create table job_revision_field (
  revision_id uuid not null references job_revision,
  field text not null,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  -- What the field said when this was asked; it is taken only while it still says that.
  before jsonb,
  -- Null where a manager asks for a change and leaves the words to the client.
  after jsonb,
  reason text check (length(reason) <= 1000),
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'rejected', 'withdrawn', 'outdated')),
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 1000),
  primary key (revision_id, field)
);

select close_table('job_version');
select close_table('job_revision');
select close_table('job_revision_field');
select wall('job_version', 'agency', 'select,insert', 'agency_id = (select my_agency())');
select wall('job_version', 'client', 'select,insert', 'client_company_id = (select my_client_company())');
select wall('job_revision', 'agency', 'select,insert,update', 'agency_id = (select my_agency())');
select wall('job_revision', 'client', 'select,insert,update', 'client_company_id = (select my_client_company())');
select wall('job_revision_field', 'agency', 'select,insert,update', 'agency_id = (select my_agency())');
select wall('job_revision_field', 'client', 'select,insert,update', 'client_company_id = (select my_client_company())');

-- A client that takes the changes which the agency proposed opens the job, with the terms of that day.
select wall('job_terms', 'client', 'insert', 'client_company_id = (select my_client_company())
  and exists (select from job j where j.id = job_id and j.state = ''changes_requested'')');

-- A job order to begin from.
create table job_template (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  client_company_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 120),
  fields jsonb not null
);
create unique index job_template_name on job_template (client_company_id, lower(name));
create trigger touch before update on job_template for each row execute function touch();
select close_table('job_template');
select wall('job_template', 'client', 'select,insert,update,delete', 'client_company_id = (select my_client_company())');

-- Whom the job was closed for comes back to where they were; an offer that was withdrawn is made anew.
-- Who was on hold comes back to the stage before, and not to a hold that nobody remembers.
create or replace function close_applications_of_job(closed uuid, at timestamptz) returns setof application
  language sql security definer set search_path = public as $$
  update application a set previous_stage = case a.stage when 'on_hold' then a.previous_stage else a.stage end,
    stage = 'job_closed', stage_since = at from job j
  where j.id = closed and j.state = 'closed' and a.job_id = j.id
    and a.stage not in ('hired', 'rejected', 'withdrawn', 'job_closed')
    and (j.agency_id = my_agency() or j.client_company_id = my_client_company())
  returning a.*
$$;
create function reopen_applications_of_job(reopened uuid, at timestamptz) returns setof application
  language sql security definer set search_path = public as $$
  update application a set
    stage = case a.previous_stage when 'offered' then 'selected' else coalesce(a.previous_stage, 'sourced') end,
    previous_stage = null, stage_since = at from job j
  where j.id = reopened and j.state = 'open' and a.job_id = j.id and a.stage = 'job_closed'
    and (j.agency_id = my_agency() or j.client_company_id = my_client_company())
  returning a.*
$$;
revoke execute on function reopen_applications_of_job(uuid, timestamptz) from public;
grant execute on function reopen_applications_of_job(uuid, timestamptz) to hireloom_agency, hireloom_client;
grant create on schema public to hireloom_system;
alter function reopen_applications_of_job(uuid, timestamptz) owner to hireloom_system;
revoke create on schema public from hireloom_system;
