-- A recruiter asks for a job, a colleague without an account reads one, a manager is away.

create table job_request (
  job_id uuid not null references job on delete cascade,
  recruiter_id uuid not null references app_user,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  recruiter_name text not null,
  note text check (length(note) <= 500),
  primary key (job_id, recruiter_id)
);
select close_table('job_request');
select wall('job_request', 'agency', 'select,delete', 'agency_id = (select my_agency())');
select wall('job_request', 'recruiter', 'select,insert,delete', 'agency_id = (select my_agency()) and recruiter_id = (select my_user())');

-- What a recruiter may know of the agency's open jobs that they do not work on: enough to ask for one.
create function jobs_to_ask_for(wanted text, after_id uuid, at_most integer)
  returns table (id uuid, code text, title text, client_name text, deadline date, places text[], openings integer, skills text[], asked boolean)
  language sql stable security definer set search_path = public as $$
  select j.id, j.code, j.title, j.client_name, j.deadline,
    (select array_agg(l.place order by l.position) from job_location l where l.job_id = j.id),
    (select sum(l.openings - l.filled)::integer from job_location l where l.job_id = j.id),
    (select coalesce(array_agg(s.name order by s.position), '{}') from job_skill s where s.job_id = j.id and s.kind = 'primary'),
    exists (select from job_request r where r.job_id = j.id and r.recruiter_id = my_user())
  from job j
  where j.agency_id = my_agency() and j.state = 'open' and (after_id is null or j.id < after_id)
    and (wanted is null or j.title ilike wanted or j.code ilike wanted)
    and not exists (select from job_assignment a where a.job_id = j.id and a.recruiter_id = my_user())
  order by j.id desc limit at_most
$$;
revoke execute on function jobs_to_ask_for(text, uuid, integer) from public;
grant execute on function jobs_to_ask_for(text, uuid, integer) to hireloom_recruiter;

-- A link to read one job, and nothing else, until it is taken back or gets old.
create table job_share (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job on delete cascade,
  by_side text not null check (by_side in ('agency', 'client')),
  by_user_id uuid not null references app_user,
  by_name text not null,
  for_whom text not null check (length(for_whom) between 1 and 200),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index job_share_job on job_share (job_id, id desc);
select close_table('job_share');
select wall('job_share', 'agency', 'select,insert,update', 'agency_id = (select my_agency()) and by_side = ''agency''');
select wall('job_share', 'client', 'select,insert,update', 'client_company_id = (select my_client_company()) and by_side = ''client''');

-- While a manager is away, whom they named is told in their place.
alter table membership
  add column away_from date,
  add column away_until date,
  add column stand_in_id uuid references app_user,
  add check ((away_from is null) = (away_until is null) and (away_from is null) = (stand_in_id is null)),
  add check (away_from <= away_until),
  add check (stand_in_id <> user_id);
select wall('membership', 'agency', 'update(away_from,away_until,stand_in_id)', 'organisation_id = (select my_agency()) and user_id = (select my_user()) and role in (''manager'', ''agency_admin'')');

grant create on schema public to hireloom_system;
alter function jobs_to_ask_for(text, uuid, integer) owner to hireloom_system;
revoke create on schema public from hireloom_system;
