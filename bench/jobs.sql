-- 100 agencies, 400 client companies, 200,000 open jobs and 40,000 others, as the owner; jobs.ts then makes the board's copy as the
-- triggers make it. They are as unevenly shared as in life: the first company has a twentieth of all jobs, and its agency a little more.
-- Triggers stand still meanwhile: a row at a time would take most of the hour.
set session_replication_role = replica;

create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1740000000000 + n * 1000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(kind), 3, '0')
    || left(md5(n::text), 12))::uuid $$;
create function pg_temp.word(kind text, n bigint) returns text language sql stable as $$
  select list[1 + n % cardinality(list)] from words where words.kind = $1 $$;

insert into organisation (id, kind, name, code, country, state, time_zone, currency, invoice_prefix)
select pg_temp.id(1, n), 'agency', 'Agency ' || n, 'AG' || n, 'IN', 'Karnataka', 'Asia/Kolkata', 'INR', 'AG' || n
from generate_series(0, 99) n;
insert into organisation (id, kind, name, code, country, state, time_zone, currency)
select pg_temp.id(2, n), 'client_company', 'Company ' || n, 'CO' || n, 'IN', 'Maharashtra', 'Asia/Kolkata', 'INR'
from generate_series(0, 399) n;
insert into engagement (id, agency_id, client_company_id, state, agency_name, client_name)
select pg_temp.id(5, c), pg_temp.id(1, c % 100), pg_temp.id(2, c), 'active', 'Agency ' || c % 100, 'Company ' || c
from generate_series(0, 399) c;

-- Those who are measured: of the first agency, the largest, its manager and ten recruiters, of the first company its client; a manager (from
-- 1000 on) and a recruiter (from 3000 on) of each other agency, a client (from 2000 on) of each other company.
create temp table person as
select n, case n when 0 then 'manager' when 1 then 'client' else 'recruiter' end as role,
  case n when 1 then pg_temp.id(2, 0) else pg_temp.id(1, 0) end as organisation_id,
  pg_temp.word('first', n * 7) || ' ' || pg_temp.word('last', n * 11) as name
from generate_series(0, 11) n
union all select kind + n, case kind when 1000 then 'manager' when 2000 then 'client' else 'recruiter' end,
  pg_temp.id(case kind when 2000 then 2 else 1 end, n), pg_temp.word('first', n * 7) || ' ' || pg_temp.word('last', n * 11)
from unnest(array[1000, 2000, 3000]) kind, lateral generate_series(1, case kind when 2000 then 399 else 99 end) n;
insert into app_user (id, name, email, email_verified, time_zone, locale)
select pg_temp.id(3, n), name, 'p' || n || '@people.example', true, 'Asia/Kolkata', 'en-IN' from person;
insert into membership (id, user_id, organisation_id, role, name, email)
select pg_temp.id(4, n), pg_temp.id(3, n), organisation_id, role, name, 'p' || n || '@people.example' from person;
insert into session (id, user_id, token_hash, expires_at)
select pg_temp.id(11, n), pg_temp.id(3, n), sha256(convert_to('bench-session-token-' || n, 'UTF8')), now() + interval '1 day' from person;

create temp table plan as
select n, c, c % 100 as a, now() - (240000 - n) * interval '2 minutes' as at, case n % 6 when 5 then
  (array['draft', 'pending_approval', 'closed', 'filled', 'expired', 'on_hold', 'closed', 'changes_requested'])[1 + n / 6 % 8] else 'open' end as state
from (select n, floor(400 * power((n * 7919 % 240000) / 240000.0, 2))::int as c from generate_series(0::bigint, 239999) n) j;

insert into job (id, created_at, agency_id, client_company_id, engagement_id, client_name, code, state, title, description, level,
  employment_type, department, currency, pay_from, pay_to, deadline, created_by, submitted_at, approved_at, confidential)
select pg_temp.id(6, n), at, pg_temp.id(1, a), pg_temp.id(2, c), pg_temp.id(5, c), 'Company ' || c,
  'AG' || a || '-' || lpad(n::text, 6, '0'), state,
  pg_temp.word('grade', n / 20) || ' ' || pg_temp.word('title', n % 20) || ' ' || pg_temp.word('text', (n * 7919) % 100000),
  repeat('What the work is and what it asks for. ', 30),
  (array['entry', 'junior', 'mid', 'senior', 'lead', 'manager'])[1 + n / 7 % 6], (array['permanent', 'permanent', 'contract', 'internship'])[1 + n % 4],
  pg_temp.word('department', n), 'INR', 500000 + n % 40 * 50000, 900000 + n % 40 * 60000, current_date + 30 + abs(hashint8(n) % 90),
  pg_temp.id(3, 1), case when state <> 'draft' then at end, case when state not in ('draft', 'pending_approval', 'changes_requested') then at end,
  n % 5 = 0
from plan;
insert into job_location (id, agency_id, client_company_id, job_id, position, place, work_mode, openings)
select pg_temp.id(7, n), pg_temp.id(1, a), pg_temp.id(2, c), pg_temp.id(6, n), 0, pg_temp.word('place', n / 3),
  (array['office', 'hybrid', 'remote'])[1 + n % 3], 2
from plan;
insert into job_skill (id, agency_id, client_company_id, job_id, position, name, kind, measure, minimum)
select pg_temp.id(12, n * 4 + k), pg_temp.id(1, a), pg_temp.id(2, c), pg_temp.id(6, n), k,
  pg_temp.word('skill', n % 5 * 12 + k * 3 + n % 3), 'primary', 'rating', 3
from plan, generate_series(0, 3) k;
-- Of the measured agency's open jobs every fourth waits for a recruiter, and each of its jobs that were approved has eight applications.
insert into job_assignment (job_location_id, recruiter_id, agency_id, client_company_id, job_id, recruiter_name, assigned_at)
select pg_temp.id(7, p.n), pg_temp.id(3, w.n), pg_temp.id(1, a), pg_temp.id(2, c), pg_temp.id(6, p.n), w.name, at
from plan p join person w on w.n = 2 + p.n / 3 % 10 where a = 0 and p.n / 5 % 4 <> 0 and state in ('open', 'on_hold', 'closed', 'filled', 'expired');
insert into application (id, created_at, agency_id, client_company_id, job_id, job_location_id, candidate_record_id, recruiter_id,
  recruiter_name, candidate_name, stage, match_score, match, submitted_at, stage_since)
select pg_temp.id(13, n * 8 + k), at, pg_temp.id(1, a), pg_temp.id(2, c), pg_temp.id(6, n), pg_temp.id(7, n), pg_temp.id(10, n * 8 + k),
  pg_temp.id(3, 2), 'Recruiter', 'Somebody', (array['sourced', 'submitted', 'submitted', 'shortlisted', 'interviewing', 'rejected', 'rejected', 'withdrawn'])[k + 1],
  50, '[]', case when k > 0 then at end, at
from plan, generate_series(0, 7) k where a = 0 and state in ('open', 'on_hold', 'closed', 'filled', 'expired');
set session_replication_role = origin;
analyze job, job_location, job_skill, job_assignment, application;
