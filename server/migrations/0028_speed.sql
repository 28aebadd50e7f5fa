-- Lists that stay fast among hundreds of thousands of jobs.

-- What the board's lists are narrowed to, in the same index as the words: what has one and the other is found without reading the
-- rows that have only one of them. No two kinds of choices share a word.
alter table public_job add column choices text[] not null
  generated always as (work_modes || array[employment_type, level, agency_code]) stored;
drop index public_job_words;
create index public_job_words on public_job using gin (document, choices) where live;
create index public_job_pay on public_job (currency, pay_to) where live;
create index public_job_of_agency_closing on public_job (agency_code, ends_on, job_id) where live;

-- A plan that was kept for one job takes minutes for all of an organisation's.
alter function refresh_public_jobs_of_organisation() set plan_cache_mode = force_custom_plan;
alter function refresh_public_jobs_of_engagement() set plan_cache_mode = force_custom_plan;

-- Whatever a side's list of jobs is narrowed to, ordered and counted by is in one index for each side, so that no row of a job is read that
-- is not shown, and the counts of the states are exact.
alter table job add column found_by text not null generated always as (lower(title || chr(10) || code)) stored;
create index job_agency_list on job (agency_id, id desc) include
  (state, archived_at, drafted_by_agency, engagement_id, deadline, submitted_at, pay_from, pay_to, currency, found_by);
create index job_client_list on job (client_company_id, id desc) include
  (state, archived_at, engagement_id, deadline, submitted_at, pay_from, pay_to, currency, found_by);
drop index job_agency_all, job_client_all;
alter table job_location add column found_by text not null generated always as (lower(place)) stored;
create index job_location_agency on job_location (agency_id, job_id) include (id, work_mode, found_by);
create index job_location_client on job_location (client_company_id, job_id) include (work_mode, found_by);
create index job_assignment_agency on job_assignment (agency_id, job_location_id);

-- All words that the board can be searched by, a shown client's name among them: what begins like the word that somebody typed is looked up
-- here, and the board is asked for whole words, which is ten times less work than for beginnings. No word of it is told to anybody.
create table public_lexeme (word text collate "C" primary key, created_at timestamptz not null default now());
select close_table('public_lexeme');
select wall('public_lexeme', 'public', 'select', 'true');
create function keep_public_lexemes() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into public_lexeme (word)
    select distinct word from changed, unnest(tsvector_to_array(document)) as found (word)
    where not exists (select from public_lexeme known where known.word = found.word) order by word
    on conflict do nothing;
  return null;
end $$;
grant create on schema public to hireloom_system;
alter function keep_public_lexemes() owner to hireloom_system;
revoke create on schema public from hireloom_system;
create trigger keep_public_lexemes_inserted after insert on public_job referencing new table as changed
  for each statement execute function keep_public_lexemes();
create trigger keep_public_lexemes_updated after update on public_job referencing new table as changed
  for each statement execute function keep_public_lexemes();
insert into public_lexeme (word) select distinct word from public_job, unnest(tsvector_to_array(document)) word;
