-- The board's searches read fewer jobs that pay too little.

-- Pay by steps of a fiftieth, and ten of them as one: whoever asks for so much a year or more is answered by at most ten small steps and the large
-- ones after them, and hardly a job that pays less is read. Up to a trillion.
drop index public_job_words;
alter table public_job drop column choices;
drop function pay_step(numeric);
create function pay_step(pay numeric) returns int language sql immutable parallel safe as $$ select least(1400, floor(ln(greatest(pay, 1)) * 50))::int $$;
alter table public_job add column choices text[] not null generated always as (work_modes || array[employment_type, level, agency_code,
  'ends ' || (ends_on - date '1970-01-01'),
  'week ' || floor(extract(epoch from posted_at - timestamptz '1970-01-01 00:00+00') / 604800),
  'pay ' || currency || ' ' || pay_step(pay_to) / 10,
  'step ' || currency || ' ' || pay_step(pay_to)]) stored;
alter table public_job alter column choices set storage main;
create index public_job_words on public_job using gin (document, choices) where live;
-- Nothing asks by it alone any more.
drop index public_job_pay;
