-- The board's searches read no job that pays too little, where a round sum is asked for, and put fewer lists of jobs together.

-- Pay by how many digits it has, and by its first, first two and first three of them: what pays 3.2 million or more has seven and begins with 320 to 329,
-- 33 to 39 or 4 to 9, or it has more of them.
create function pay_digits(currency text, pay numeric) returns text[] language sql immutable parallel safe as $$
  select array[named, named || ' ' || left(digits, 1), named || ' ' || left(digits, 2), named || ' ' || left(digits, 3)]
  from (select 'pay ' || currency || ' ' || length(whole) as named, rpad(whole, greatest(3, length(whole)), '0') as digits
    from (select trunc(pay)::text as whole) w) d $$;
drop index public_job_words;
alter table public_job drop column choices;
drop function pay_step(numeric);
alter table public_job add column choices text[] not null generated always as (work_modes || array[employment_type, level, agency_code,
  'ends ' || (ends_on - date '1970-01-01'),
  'week ' || floor(extract(epoch from posted_at - timestamptz '1970-01-01 00:00+00') / 604800)] || pay_digits(currency, pay_to)) stored;
alter table public_job alter column choices set storage main;
create index public_job_words on public_job using gin (document, choices) where live;
-- Nothing asks by it alone any more.
drop index public_job_pay;
