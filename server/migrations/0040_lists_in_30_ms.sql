-- Lists in a third of the processor's time.

-- What a list is shown, narrowed and counted by stays within the row: at 512 bytes even the short lists of places and modes had been moved out
-- of it, so that counting 200 jobs opened 1,600 pages. Making the choices anew writes all rows anew. The day on which a job ends is one of
-- them, so that what ends soon is found with its words.
alter table public_job drop column choices;
alter table public_job
  alter column title set storage main, alter column client_name set storage main, alter column agency_name set storage main,
  alter column places set storage main, alter column work_modes set storage main;
alter table public_job add column choices text[] not null
  generated always as (work_modes || array[employment_type, level, agency_code, 'ends ' || (ends_on - date '1970-01-01')]) stored;
-- PostgreSQL 15 does not take it with the column.
alter table public_job alter column choices set storage main;
create index public_job_words on public_job using gin (document, choices) where live;

-- The queue of what waits for an approval, in its order.
create index job_approval_queue on job (agency_id, (coalesce(submitted_at, 'infinity')), id) include (archived_at, engagement_id)
  where state = 'pending_approval';
