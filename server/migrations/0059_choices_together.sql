-- Where a search chooses several things at once, the index has them as one: putting together the jobs of each took longer than reading those that fit.
-- So for when they end, by weeks instead of days.

-- Of a place, each of its words; of mode, type and level, each alone and with the others.
create function choices_together(document tsvector, work_modes text[], employment_type text, level text) returns text[]
language sql immutable parallel safe as $$
  select array(select 'in ' || lexeme from unnest(ts_filter(document, '{c}')))
    || array[employment_type, level, employment_type || ' ' || level]
    || array(select concat_ws(' ', mode, type, grade) from unnest(work_modes) mode,
      unnest(array[employment_type, null]) type, unnest(array[level, null]) grade) $$;
drop index public_job_words;
alter table public_job drop column choices;
alter table public_job add column choices text[] not null generated always as (choices_together(document, work_modes, employment_type, level) ||
  array[agency_code, 'due ' || (ends_on - date '1970-01-01') / 7,
  'week ' || floor(extract(epoch from posted_at - timestamptz '1970-01-01 00:00+00') / 604800)] || pay_digits(currency, pay_to)) stored;
alter table public_job alter column choices set storage main;
create index public_job_words on public_job using gin (document, choices) where live;
