-- The public job board: a copy of what everybody may read of a job, and of nothing else.

-- A manager takes a job off the board, or puts it back.
alter table job add column public boolean not null default true;

-- A row is a job that is shown, or (not live) one that was shown and has ended. What is hidden has no row, so that everybody
-- may read every row: before a wall's condition the planner would take no index for words.
create table public_job (
  job_id uuid primary key references job on delete cascade,
  -- The end of its address, which stays while the title changes.
  key text not null unique,
  live boolean not null,
  agency_id uuid not null references organisation,
  agency_code text not null,
  agency_name text not null,
  agency_zone text not null,
  code text not null,
  posted_at timestamptz(3) not null,
  changed_at timestamptz(3) not null default now(),
  ends_on date not null,
  title text not null,
  description text not null,
  department text,
  level text,
  employment_type text not null,
  contract_months integer,
  -- Null where the client wants no name shown.
  client_name text,
  country text not null,
  places text[] not null,
  work_modes text[] not null,
  locations jsonb not null,
  skills jsonb not null,
  -- Of a year, as job.pay_from; the period is what it is told by.
  currency text not null,
  pay_from numeric not null,
  pay_to numeric not null,
  pay_period text not null,
  variable_pay text,
  experience_from_months integer,
  experience_to_months integer,
  joining_by date,
  details jsonb not null,
  -- Places have the weight C, so that they can be asked for alone.
  document tsvector not null
) with (toast_tuple_target = 512);
-- The description out of the way of whoever looks through many rows, and the words within it.
alter table public_job alter column description set storage external, alter column document set storage main;
create index public_job_newest on public_job (posted_at desc, job_id desc) where live;
create index public_job_closing on public_job (ends_on, job_id) where live;
create index public_job_of_agency on public_job (agency_code, posted_at desc, job_id desc) where live;
create index public_job_words on public_job using gin (document) where live;
create index public_job_keys on public_job (key) where live;

-- That a job was shown once: its address then says that it has ended, and not that it never was.
create table job_publication (job_id uuid primary key references job on delete cascade, created_at timestamptz not null default now());

-- The words of shown jobs, to find what a misspelt one means. Never a client's name.
create table public_word (word text primary key, created_at timestamptz not null default now());
create index public_word_likeness on public_word using gin (word gin_trgm_ops);

select close_table('public_job');
select close_table('job_publication');
select close_table('public_word');
select wall('public_job', 'public', 'select', 'true');
select wall('public_word', 'public', 'select', 'true');
select wall('public_job', 'agency', 'select(job_id,key,live,agency_id)', 'agency_id = (select my_agency())');

-- By which a client could be known: its names, also without “Ltd” and the like, and its website.
create function names_of_client(name text, legal_name text, website text) returns text[] language sql immutable set search_path = public as $$
  select coalesce(array_agg(distinct n order by n desc), '{}') from (
    select trim(unnest(array[name, legal_name, substring(website from '^(?:https?://)?(?:www\.)?([^/]+)'),
      regexp_replace(name, '([\s,]+(pvt|private|ltd|limited|llp|llc|inc|gmbh|ag|se|corp|corporation|co|company|plc|sa|srl|bv|nv)\.?)+$', '', 'i')]))
  ) given (n) where length(n) > 1
$$;
create function without_names(words text, names text[]) returns text language plpgsql immutable set search_path = public as $$
declare
  name text;
begin
  foreach name in array names loop
    words := regexp_replace(words,
      '(?<!\w)' || regexp_replace(regexp_replace(name, '([^\w\s])', '\\\1', 'g'), '\s+', '\\s+', 'g') || '(?!\w)', 'the client', 'gi');
  end loop;
  return words;
end $$;
create function without_names(words jsonb, names text[]) returns jsonb language sql immutable set search_path = public as $$
  select coalesce(jsonb_agg(without_names(word, names)), '[]') from jsonb_array_elements_text(coalesce(words, '[]')) word
$$;

-- Writes anew what the board says of these jobs. Whatever decides on it is locked first, so that of two changes at once the later one sees both.
create function refresh_public_jobs(wanted uuid[]) returns void language plpgsql security definer set search_path = public as $$
begin
  perform from organisation where id in (
    select unnest(array[agency_id, client_company_id]) from job where id = any (wanted)) order by id for share;
  perform from engagement where id in (select engagement_id from job where id = any (wanted)) order by id for share;

  insert into job_publication (job_id)
    select j.id from job j
    join organisation a on a.id = j.agency_id and a.suspended_at is null and a.public_page
    join organisation c on c.id = j.client_company_id and c.suspended_at is null
    join engagement e on e.id = j.engagement_id and e.state = 'active'
    where j.id = any (wanted) and j.public and j.state = 'open' and j.deadline is not null and j.pay_from is not null
    on conflict do nothing;

  with shown as (
    select j.*, j.state = 'open' as live, a.code as agency_code, a.name as agency_name, a.time_zone as agency_zone, c.country as of_country,
      case when j.confidential then names_of_client(c.name, c.legal_name, c.website) || names_of_client(j.client_name, null, null) else '{}' end as hide
    from job j
    join organisation a on a.id = j.agency_id and a.suspended_at is null and a.public_page
    join organisation c on c.id = j.client_company_id and c.suspended_at is null
    join engagement e on e.id = j.engagement_id
    where j.id = any (wanted) and j.public and j.deadline is not null and j.pay_from is not null and (
      (j.state = 'open' and e.state = 'active')
      or (j.state in ('closed', 'expired', 'filled') and exists (select from job_publication p where p.job_id = j.id)))
  ), gone as (
    delete from public_job p where p.job_id = any (wanted) and not exists (select from shown s where s.id = p.job_id)
  ), worded as (
    select s.*, without_names(s.title, s.hide) as shown_title, l.*, k.*
    from shown s
    cross join lateral (
      select coalesce(array_agg(distinct without_names(place, s.hide)), '{}') as shown_places,
        coalesce(array_agg(distinct work_mode), '{}') as shown_modes,
        coalesce(jsonb_agg(jsonb_build_object('place', without_names(place, s.hide), 'workMode', work_mode, 'openings', openings - filled)
          order by position), '[]') as shown_locations
      from job_location l where l.job_id = s.id) l
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('name', without_names(name, s.hide), 'kind', kind) order by position), '[]') as shown_skills,
        coalesce(string_agg(without_names(name, s.hide), ' '), '') as skill_words
      from job_skill k where k.job_id = s.id) k
  ), known as (
    insert into public_word (word)
      select distinct word from worded w, unnest(tsvector_to_array(to_tsvector('simple',
        concat_ws(' ', w.shown_title, w.skill_words, array_to_string(w.shown_places, ' '))))) word
      where w.live and length(word) between 3 and 40 order by word
      on conflict do nothing
  )
  insert into public_job (job_id, key, live, agency_id, agency_code, agency_name, agency_zone, code, posted_at, ends_on, title, description,
    department, level, employment_type, contract_months, client_name, country, places, work_modes, locations, skills, currency, pay_from,
    pay_to, pay_period, variable_pay, experience_from_months, experience_to_months, joining_by, details, document)
  select id, right(replace(id::text, '-', ''), 12), live, agency_id, agency_code, agency_name, agency_zone, code,
    coalesce(approved_at, created_at), deadline, shown_title, without_names(description, hide), without_names(department, hide), level,
    employment_type, contract_months, case when not confidential then client_name end, of_country, shown_places, shown_modes,
    shown_locations, shown_skills, currency, pay_from, pay_to, pay_period, without_names(variable_pay, hide), experience_from_months,
    experience_to_months, joining_by,
    jsonb_build_object('benefits', without_names(details -> 'benefits', hide), 'bond', without_names(details ->> 'bond', hide),
      'shift', details -> 'shift', 'workingDays', coalesce(details -> 'workingDays', '[]'), 'probationMonths', details -> 'probationMonths',
      'education', without_names(details ->> 'education', hide), 'certificates', without_names(details -> 'certificates', hide),
      'languages', coalesce(details -> 'languages', '[]'), 'visa', details -> 'visa', 'passportRequired', details -> 'passportRequired',
      'travelPercent', details -> 'travelPercent'),
    setweight(to_tsvector('simple', shown_title), 'A') || setweight(to_tsvector('simple', skill_words), 'B')
      || setweight(to_tsvector('simple', array_to_string(shown_places, ' ')), 'C')
      || setweight(to_tsvector('simple', concat_ws(' ', agency_name, case when not confidential then client_name end,
        without_names(department, hide))), 'D')
  from worded
  on conflict (job_id) do update set live = excluded.live, agency_code = excluded.agency_code, agency_name = excluded.agency_name,
    agency_zone = excluded.agency_zone, posted_at = excluded.posted_at, changed_at = now(), ends_on = excluded.ends_on,
    title = excluded.title, description = excluded.description, department = excluded.department, level = excluded.level,
    employment_type = excluded.employment_type, contract_months = excluded.contract_months, client_name = excluded.client_name,
    country = excluded.country, places = excluded.places, work_modes = excluded.work_modes, locations = excluded.locations,
    skills = excluded.skills, currency = excluded.currency, pay_from = excluded.pay_from, pay_to = excluded.pay_to,
    pay_period = excluded.pay_period, variable_pay = excluded.variable_pay, experience_from_months = excluded.experience_from_months,
    experience_to_months = excluded.experience_to_months, joining_by = excluded.joining_by, details = excluded.details,
    document = excluded.document;
end $$;

create function refresh_public_job() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform refresh_public_jobs(array[new.id]);
  return null;
end $$;
create function refresh_public_jobs_of_parts() returns trigger language plpgsql security definer set search_path = public as $$
declare
  touched constant uuid[] := array(select distinct c.job_id from changed c join job j on j.id = c.job_id where j.state in ('open', 'on_hold'));
begin
  if touched <> '{}' then perform refresh_public_jobs(touched); end if;
  return null;
end $$;
create function refresh_public_jobs_of_organisation() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform refresh_public_jobs(array(select id from job where (agency_id = new.id or client_company_id = new.id)
    and state in ('open', 'on_hold', 'closed', 'expired', 'filled')));
  return null;
end $$;
create function refresh_public_jobs_of_engagement() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform refresh_public_jobs(array(select id from job where engagement_id = new.id and state in ('open', 'on_hold')));
  return null;
end $$;

-- Whether a candidate may know whom a job is with: of a confidential one from the invitation to an interview on.
create function client_is_known(of_job uuid, candidate uuid) returns boolean language sql stable security definer set search_path = public as $$
  select not exists (select from job where id = of_job and confidential) or exists (select from interview i
    where i.job_id = of_job and i.candidate_record_id = candidate and i.state in ('scheduled', 'to_reschedule', 'completed', 'no_show'))
$$;
revoke execute on function client_is_known(uuid, uuid) from public;
grant execute on function client_is_known(uuid, uuid) to hireloom_candidate, hireloom_system;

grant create on schema public to hireloom_system;
alter function client_is_known(uuid, uuid) owner to hireloom_system;
alter function refresh_public_jobs(uuid[]) owner to hireloom_system;
alter function refresh_public_job() owner to hireloom_system;
alter function refresh_public_jobs_of_parts() owner to hireloom_system;
alter function refresh_public_jobs_of_organisation() owner to hireloom_system;
alter function refresh_public_jobs_of_engagement() owner to hireloom_system;
revoke create on schema public from hireloom_system;
revoke execute on function refresh_public_jobs(uuid[]) from public;
grant execute on function refresh_public_jobs(uuid[]) to hireloom_system;

create trigger refresh_public_job after insert or update on job for each row
  when (new.state in ('open', 'on_hold', 'closed', 'expired', 'filled')) execute function refresh_public_job();
create trigger refresh_public_job_inserted after insert on job_location referencing new table as changed
  for each statement execute function refresh_public_jobs_of_parts();
create trigger refresh_public_job_updated after update on job_location referencing new table as changed
  for each statement execute function refresh_public_jobs_of_parts();
create trigger refresh_public_job_deleted after delete on job_location referencing old table as changed
  for each statement execute function refresh_public_jobs_of_parts();
create trigger refresh_public_job_inserted after insert on job_skill referencing new table as changed
  for each statement execute function refresh_public_jobs_of_parts();
create trigger refresh_public_job_deleted after delete on job_skill referencing old table as changed
  for each statement execute function refresh_public_jobs_of_parts();
create trigger refresh_public_jobs after update of name, legal_name, code, website, country, time_zone, public_page, suspended_at on organisation
  for each row execute function refresh_public_jobs_of_organisation();
create trigger refresh_public_jobs after update of state on engagement
  for each row execute function refresh_public_jobs_of_engagement();

select refresh_public_jobs(array(select id from job where state in ('open', 'closed', 'expired', 'filled')));
