-- The board's searches read less.

-- What a list is narrowed to now also says in which week a job was posted, on which day it ends (since 0040) and which step its pay reaches,
-- so that the newest, the soonest and the best paid of many jobs are found in the index together with their words, before a row is read.
-- A step is a fifth more than the one before, up to a trillion; the year's pay decides.
create function pay_step(pay numeric) returns int language sql immutable parallel safe as $$ select least(140, floor(ln(greatest(pay, 1)) * 5))::int $$;
drop index public_job_words;
-- Beyond this size the columns that every search reads would be compressed; the description goes out of the way before.
alter table public_job set (toast_tuple_target = 1024);
alter table public_job drop column choices;
alter table public_job add column choices text[] not null generated always as (work_modes || array[employment_type, level, agency_code,
  'ends ' || (ends_on - date '1970-01-01'),
  'week ' || floor(extract(epoch from posted_at - timestamptz '1970-01-01 00:00+00') / 604800),
  'pay ' || currency || ' ' || pay_step(pay_to)]) stored;
alter table public_job alter column choices set storage main;

-- What is counted of the jobs found, as one line: the database only puts lines together, which is a fraction of the work of making JSON of
-- seven columns. Between the parts stand characters that no text has.
create function facet_line(places text[], work_modes text[], rest text[]) returns text language sql immutable parallel safe as $$
  select concat_ws(e'\x1e', array_to_string(places, e'\x1f'), array_to_string(work_modes, e'\x1f'), array_to_string(rest, e'\x1e', '')) $$;
alter table public_job add column facets text not null
  generated always as (facet_line(places, work_modes, array[employment_type, level, agency_code, agency_name, currency])) stored;
alter table public_job alter column facets set storage main;
create index public_job_words on public_job using gin (document, choices) where live;
