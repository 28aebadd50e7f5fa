-- Who belongs to an organisation: teams, invitations, and what a member may be changed in by those who lead it.
create table team (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 80)
);
create unique index team_name_once on team (agency_id, lower(name));
create trigger touch before update on team for each row execute function touch();

alter table membership add column team_id uuid references team on delete set null;
create index membership_team on membership (team_id) where team_id is not null;

-- One address is invited by one organisation once at a time, to one or more roles.
create table invitation (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  organisation_id uuid not null references organisation,
  email text not null check (email = lower(email)),
  name text,
  roles text[] not null check (cardinality(roles) between 1 and 4),
  team_id uuid references team on delete set null,
  state text not null default 'open' check (state in ('open', 'accepted', 'revoked')),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  invited_by uuid not null references app_user,
  invited_by_name text not null,
  accepted_by uuid references app_user,
  check ((state = 'accepted') = (accepted_by is not null))
);
create unique index one_open_invitation on invitation (organisation_id, email) where state = 'open';
create index invitation_organisation on invitation (organisation_id, id desc);
create trigger touch before update on invitation for each row execute function touch();

-- A round of a draft may wait for somebody who is invited: `interviewer_name` is then theirs, and `interviewer_id` is filled when they join.
alter table interview_round
  add column invitation_id uuid references invitation,
  add check (invitation_id is null or interviewer_id is null);
create index interview_round_invitation on interview_round (invitation_id) where invitation_id is not null;

-- Whoever takes over an interview reads its job, also where the round stays with somebody else.
create or replace function my_interview_jobs() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(job_id), '{}') from (
    select job_id from interview_round where interviewer_id = my_user()
    union select job_id from interview where interviewer_id = my_user()) mine $$;

select close_table('team');
select wall('team', 'agency', 'select', 'agency_id = (select my_agency())');
select wall('team', 'agency_admin', 'insert,update,delete', 'agency_id = (select my_agency())');

select close_table('invitation');
select wall('invitation', 'agency_admin', 'select,insert,update', 'organisation_id = (select my_agency())');
select wall('invitation', 'client', 'select,insert,update', 'organisation_id = (select my_client_company())');

select wall('membership', 'agency_admin', 'update(role,state,team_id)',
  'organisation_id = (select my_agency()) and role in (''agency_admin'', ''manager'', ''recruiter'', ''accountant'')');
select wall('membership', 'client', 'update(role,state)',
  'organisation_id = (select my_client_company()) and role in (''client'', ''interviewer'')');
-- A role that somebody once had and lost makes room for the same role given by a change.
select wall('membership', 'agency_admin', 'delete', 'organisation_id = (select my_agency()) and state = ''removed''');
select wall('membership', 'client', 'delete', 'organisation_id = (select my_client_company()) and state = ''removed''');
