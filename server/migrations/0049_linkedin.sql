-- What people bring along from LinkedIn or as JSON Resume, and what an agency tells of its jobs there.

-- Positions, schools, certificates …: lists of what domain/careers knows; null where nothing was said yet.
alter table candidate_profile add column career jsonb check (jsonb_typeof(career) = 'object');
alter table candidate_record add column career jsonb check (jsonb_typeof(career) = 'object');

create table profile_import (
  id uuid primary key,
  created_at timestamptz not null default now(),
  -- Whose records it is for; null for a candidate's own profile.
  agency_id uuid references organisation,
  user_id uuid not null references app_user,
  by_name text not null,
  source text not null check (source in ('linkedin_export', 'linkedin_pdf', 'linkedin_api', 'json_resume')),
  file_name text check (length(file_name) between 1 and 200),
  -- Until it is read; then the file goes.
  storage_key text,
  state text not null default 'reading' check (state in ('reading', 'read', 'taken', 'discarded', 'failed')),
  -- Tables read so far, and how many there are.
  done integer not null default 0,
  parts integer not null default 0,
  -- Only while somebody still has to look at it: {name, headline, …, career, notes}
  reading jsonb,
  -- For whom it was begun, or into whom it was taken.
  candidate_record_id uuid references candidate_record on delete cascade,
  -- Why it failed.
  reason text,
  ended_at timestamptz,
  check ((state = 'read') = (reading is not null)),
  check ((source = 'linkedin_api') = (file_name is null)),
  check (agency_id is not null or candidate_record_id is null)
);
create index profile_import_user on profile_import (user_id, id desc);
create index profile_import_agency on profile_import (agency_id, id desc) where agency_id is not null;
create index profile_import_record on profile_import (candidate_record_id) where candidate_record_id is not null;
select close_table('profile_import');
select wall('profile_import', 'candidate', 'select,insert,update', 'agency_id is null and user_id = (select my_user())');
select wall('profile_import', 'agency', 'select,insert,update', 'agency_id = (select my_agency())');
select wall('profile_import', 'recruiter', 'select,insert,update', 'agency_id = (select my_agency())');
select wall('profile_import', 'auth', 'select,delete', 'true');

create table linkedin_connection (
  id uuid primary key,
  created_at timestamptz not null default now(),
  -- A person's own profile, or an agency's company page.
  purpose text not null check (purpose in ('profile', 'page')),
  user_id uuid not null references app_user,
  by_name text not null,
  agency_id uuid references organisation,
  -- As whom LinkedIn knows them.
  subject text not null,
  name text not null,
  scopes text[] not null,
  access_sealed text not null,
  refresh_sealed text,
  expires_at timestamptz not null,
  -- [{urn, name}]: in whose name they may post; and which of them the agency posts as.
  pages jsonb not null default '[]' check (jsonb_typeof(pages) = 'array'),
  page_urn text,
  -- `lost`: LinkedIn takes our token no more, to be connected again. `ended`: until the worker has given the token back.
  state text not null default 'connected' check (state in ('connected', 'lost', 'ended')),
  lost_at timestamptz,
  check ((purpose = 'page') = (agency_id is not null)),
  check ((purpose = 'page') = (page_urn is not null))
);
create unique index linkedin_connection_profile on linkedin_connection (user_id) where purpose = 'profile' and state <> 'ended';
create unique index linkedin_connection_page on linkedin_connection (agency_id) where purpose = 'page' and state <> 'ended';
select close_table('linkedin_connection');
-- The tokens are written by whoever connects, and read by the worker alone.
do $$
declare
  shown constant text := 'select(id,created_at,purpose,user_id,by_name,agency_id,subject,name,scopes,expires_at,pages,page_urn,state,lost_at)';
  mine constant text := 'user_id = (select my_user()) and purpose = ''profile''';
  ours constant text := 'agency_id = (select my_agency()) and purpose = ''page''';
begin
  perform wall('linkedin_connection', 'candidate', shown, mine);
  perform wall('linkedin_connection', 'recruiter', shown, mine);
  perform wall('linkedin_connection', 'agency', shown, mine);
  perform wall('linkedin_connection', 'agency', shown, ours);
  perform wall('linkedin_connection', 'candidate', 'insert', mine);
  perform wall('linkedin_connection', 'recruiter', 'insert', mine);
  perform wall('linkedin_connection', 'agency', 'insert', mine);
  perform wall('linkedin_connection', 'agency', 'insert', ours || ' and user_id = (select my_user())');
  perform wall('linkedin_connection', 'candidate', 'update(state)', mine);
  perform wall('linkedin_connection', 'recruiter', 'update(state)', mine);
  perform wall('linkedin_connection', 'agency', 'update(state)', mine);
  perform wall('linkedin_connection', 'agency', 'update(state,page_urn)', ours);
end $$;
select wall('linkedin_connection', 'auth', 'select', 'true');
select wall('linkedin_connection', 'auth', 'update(state)', 'true');

-- A short address of a job that counts who follows it, and knows nothing of them.
create table job_link (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  job_id uuid not null references job on delete cascade,
  code text not null unique check (code ~ '^[a-zA-Z0-9]{8}$'),
  kind text not null check (kind in ('recruiter', 'post')),
  user_id uuid not null references app_user,
  by_name text not null,
  clicks integer not null default 0 check (clicks >= 0),
  last_clicked_on date
);
create unique index job_link_one_each on job_link (agency_id, job_id, user_id) where kind = 'recruiter';
create index job_link_job on job_link (job_id);
select close_table('job_link');
select wall('job_link', 'agency', 'select,insert', 'agency_id = (select my_agency())');
select wall('job_link', 'recruiter', 'select,insert', 'agency_id = (select my_agency()) and user_id = (select my_user())');

-- The title as the board shows it, without the name of a client who wants none shown.
select wall('public_job', 'agency', 'select(title)', 'agency_id = (select my_agency())');
-- Whether a link leads anywhere.
select wall('public_job', 'recruiter', 'select(job_id,key,live,agency_id)', 'agency_id = (select my_agency())');

create table linkedin_post (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  job_id uuid not null references job on delete cascade,
  link_id uuid not null references job_link,
  page_urn text not null,
  page_name text not null,
  words text not null check (length(words) between 1 and 3000),
  with_picture boolean not null,
  by_user_id uuid not null references app_user,
  by_name text not null,
  state text not null default 'waiting' check (state in ('waiting', 'posted', 'failed', 'cancelled', 'taking_down', 'taken_down')),
  tries integer not null default 0,
  next_try_at timestamptz,
  -- By whom it is sent now, by the database's own clock: of two processes one sends it.
  held_until timestamptz,
  -- When it was last handed over without our knowing yet what LinkedIn said.
  unsure_since timestamptz,
  image_urn text,
  post_urn text,
  posted_at timestamptz,
  ended_at timestamptz,
  -- Why it waits longer, or was given up.
  reason text,
  check (state not in ('posted', 'taking_down', 'taken_down') or post_urn is not null)
);
create index linkedin_post_job on linkedin_post (agency_id, job_id, id desc);
create index linkedin_post_due on linkedin_post (next_try_at) where state in ('waiting', 'taking_down');
create index linkedin_post_link on linkedin_post (link_id);
select close_table('linkedin_post');
select wall('linkedin_post', 'agency', 'select,insert,update', 'agency_id = (select my_agency())');

-- That somebody connected their own profile is nobody else's matter, and yet kept.
select wall('event', 'candidate', 'insert', 'agency_id is null and subject_type = ''linkedin'' and actor_user_id = (select my_user())');
select wall('event', 'recruiter', 'insert', 'agency_id is null and subject_type = ''linkedin'' and actor_user_id = (select my_user())');
select wall('event', 'agency', 'insert', 'agency_id is null and subject_type = ''linkedin'' and actor_user_id = (select my_user())');
