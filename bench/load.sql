-- A platform of five agencies in bulk, as its owner. `bench.jobs` says how large: 25 candidates and 50 applications a job.
-- The first agency, whose people are measured, has six tenths of it; its first client company has the most jobs.
-- load.ts has filled the temporary table `words (kind, list)`.

-- Time-ordered ids of version 7 that can be told from the number of a row: no look-up joins, the same at each run.
create function pg_temp.id(kind int, n bigint, minutes_apart numeric default 1) returns uuid language sql immutable as $$
  select (lpad(to_hex(1740000000000 + (n * minutes_apart * 60000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
    || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
create function pg_temp.agency(n bigint) returns uuid language sql immutable as 'select pg_temp.id(1, n)';
create function pg_temp.company(n bigint) returns uuid language sql immutable as 'select pg_temp.id(2, n)';
create function pg_temp.person(n bigint) returns uuid language sql immutable as 'select pg_temp.id(3, n)';
create function pg_temp.engagement(agency bigint, company bigint) returns uuid language sql immutable as
  'select pg_temp.id(5, agency * 100 + company)';
create function pg_temp.job(n bigint) returns uuid language sql immutable as 'select pg_temp.id(6, n, 240)';
create function pg_temp.location(job bigint, k bigint) returns uuid language sql immutable as
  'select pg_temp.id(7, job * 2 + k, 120)';
create function pg_temp.round(job bigint, number bigint) returns uuid language sql immutable as
  'select pg_temp.id(8, job * 2 + number)';
create function pg_temp.resume(n bigint) returns uuid language sql immutable as 'select pg_temp.id(9, n, 10)';
create function pg_temp.candidate(n bigint) returns uuid language sql immutable as 'select pg_temp.id(10, n, 10)';
create function pg_temp.word(kind text, n bigint) returns text language sql stable as $$
  select list[1 + n % cardinality(list)] from words where words.kind = $1 $$;

-- Organisations and people ------------------------------------------------------------------------------------------
insert into organisation (id, kind, name, code, country, state, time_zone, currency, invoice_prefix)
select pg_temp.agency(n), 'agency', 'Agency ' || n, 'AG' || n, 'IN', 'Karnataka', 'Asia/Kolkata', 'INR', 'AG' || n
from generate_series(1, 5) n;
insert into organisation (id, kind, name, code, country, state, time_zone, currency)
select pg_temp.company(n), 'client_company', 'Company ' || n, 'CO' || n, 'IN', 'Maharashtra', 'Asia/Kolkata', 'INR'
from generate_series(1, 20) n;

create temp table person (n int primary key, role text, organisation_id uuid, name text);
insert into person
select a * 100 + k, case k when 0 then 'agency_admin' when 1 then 'manager' when 2 then 'manager' when 3 then 'accountant'
    else 'recruiter' end, pg_temp.agency(a), pg_temp.word('first', a * 31 + k) || ' ' || pg_temp.word('last', a * 17 + k * 3)
from generate_series(1, 5) a, generate_series(0, 29) k where k < 4 or k >= 10;
insert into person
select 1000 + c * 10 + k, case when k < 2 then 'client' else 'interviewer' end, pg_temp.company(c),
  pg_temp.word('first', c * 13 + k) || ' ' || pg_temp.word('last', c * 7 + k * 5)
from generate_series(1, 20) c, generate_series(0, 4) k;

insert into app_user (id, name, email, email_verified, time_zone, locale)
select pg_temp.person(n), name, 'p' || n || '@people.example', true, 'Asia/Kolkata', 'en-IN' from person;
insert into membership (id, user_id, organisation_id, role, name, email)
select pg_temp.id(4, n), pg_temp.person(n), organisation_id, role, name, 'p' || n || '@people.example' from person;
insert into session (id, user_id, token_hash, expires_at)
select pg_temp.id(11, n), pg_temp.person(n), sha256(convert_to('bench-session-token-' || n, 'UTF8')), now() + interval '1 day' from person;

insert into engagement (id, agency_id, client_company_id, state, agency_name, client_name)
select pg_temp.engagement(a, c), pg_temp.agency(a), pg_temp.company(c), 'active', 'Agency ' || a, 'Company ' || c
from generate_series(1, 5) a, generate_series(1, 20) c;

-- Jobs --------------------------------------------------------------------------------------------------------------
-- Of every hundred jobs one has 554 applications, nine have 150, most have 36, and four are not open yet.
create temp table job_plan as
select n, greatest(n % 10 - 4, 1) as agency, case when n % 4 = 0 then 1 else n / 10 % 20 + 1 end as company, n % 5 as family,
  case when p in (20, 21, 66, 67) then 0 when p = 40 then 554 when p in (10, 11, 12, 13, 14, 15, 30, 31, 32) then 150
    else 36 end as applications,
  case when p in (20, 66) then 'pending_approval' when p in (21, 67) then 'draft' when p % 20 < 9 or p between 10 and 13 or p = 30 then 'open'
    when p % 20 = 9 then 'on_hold' when p % 20 < 16 then 'closed' when p % 20 < 18 then 'filled' else 'expired' end as state,
  -- The measured recruiter has the largest jobs, and a share of the others.
  case when p in (40, 80) then 10 else 10 + n / 10 % 20 end as recruiter
from (select n, n % 100 as p from generate_series(0, current_setting('bench.jobs')::int - 1) n) numbered;
create unique index on job_plan (n);
analyze job_plan;

insert into job (id, created_at, agency_id, client_company_id, engagement_id, client_name, code, state, title, description,
  department, currency, pay_from, pay_to, experience_from_months, experience_to_months, notice_days_max, deadline, created_by,
  submitted_at, approved_at)
select pg_temp.job(n), at, pg_temp.agency(agency), pg_temp.company(company), pg_temp.engagement(agency, company),
  'Company ' || company, 'AG' || agency || '-' || lpad(n::text, 5, '0'), state,
  pg_temp.word('grade', n / 20) || ' ' || pg_temp.word('title', n % 20), repeat('What the work is and what it asks for. ', 30),
  pg_temp.word('department', n), 'INR', 1500000, 2500000, 36, 96, 60,
  current_date + (30 + n % 90), pg_temp.person(1000 + company * 10),
  case when state <> 'draft' then at + interval '1 hour' end,
  case when state not in ('draft', 'pending_approval') then at + interval '1 day' end
from (select *, now() - interval '330 days' * (1 - n / current_setting('bench.jobs')::numeric) as at from job_plan) j;

insert into job_location (id, agency_id, client_company_id, job_id, position, place, work_mode, openings, filled)
select pg_temp.location(n, k), pg_temp.agency(agency), pg_temp.company(company), pg_temp.job(n), k,
  pg_temp.word('place', n + k), case n % 3 when 0 then 'office' when 1 then 'hybrid' else 'remote' end, 2 + applications / 10, 0
from job_plan, generate_series(0, 1) k where k = 0 or n % 5 = 0;
insert into job_skill (id, agency_id, client_company_id, job_id, position, name, kind, measure, minimum)
select pg_temp.id(12, n * 8 + k), pg_temp.agency(agency), pg_temp.company(company), pg_temp.job(n), k,
  pg_temp.word('skill', family * 12 + k), case when k < 2 then 'primary' else 'secondary' end,
  case when k % 2 = 0 then 'rating' else 'years' end, 3
from job_plan, generate_series(0, 4) k;
insert into interview_round (id, agency_id, client_company_id, job_id, number, name, mode, type, minutes, interviewer_id,
  interviewer_name)
select pg_temp.round(j.n, k), pg_temp.agency(agency), pg_temp.company(company), pg_temp.job(j.n), k,
  case k when 1 then 'Screening' else 'Depth' end, 'online', 'technical', 45, pg_temp.person(p.n), p.name
from job_plan j cross join generate_series(1, 2) k join person p on p.n = 1000 + j.company * 10 + 2 + (j.n + k) % 3;
insert into job_assignment (job_location_id, recruiter_id, agency_id, client_company_id, job_id, recruiter_name, assigned_at)
select l.id, pg_temp.person(p.n), l.agency_id, l.client_company_id, l.job_id, p.name, now()
from job_plan j join job_location l on l.job_id = pg_temp.job(j.n) join person p on p.n = j.agency * 100 + j.recruiter
where j.state not in ('draft', 'pending_approval');
insert into job_terms (job_id, agency_id, client_company_id, engagement_id, terms_version, bands)
select pg_temp.job(n), pg_temp.agency(agency), pg_temp.company(company), pg_temp.engagement(agency, company), 1,
  '[{"payFrom":"1500000","payTo":"2500000","currency":"INR","feeType":"percentage","fee":"8.33","replacementDays":90,"replacementRule":"pro_rata",
     "invoiceAfterDays":30,"paymentWithinDays":7,"interestPercentPerMonth":"1.5","description":null}]'
from job_plan where state not in ('draft', 'pending_approval');

-- Candidates: half as many as applications ----------------------------------------------------------------------------
-- Paragraphs whose words are as unevenly common as in a language; four of them and some of one's own make a résumé.
create temp table paragraph as
select picked.n, string_agg(word, ' ') as words
from (select n, floor(600 * power(random(), 2.5)) + 1 as place from generate_series(0, 799) n, generate_series(1, 60)) picked
join (select word, place from words, unnest(list) with ordinality as listed (word, place) where kind = 'text') t using (place)
group by picked.n;
create unique index on paragraph (n);

create temp table candidate_plan as
select n, greatest(n % 10 - 4, 1) as agency, n % 5 as family,
  pg_temp.word('first', n * 7 + n / 60) || ' ' || pg_temp.word('last', n * 11 + n / 80) as name
from generate_series(0, current_setting('bench.jobs')::int * 25 - 1) n;
-- The agency's candidates of a family of skills, numbered, so that a job's own can be told by number.
create temp table candidate_of_job as
select agency, family, row_number() over (partition by agency, family order by n) - 1 as rank, n, name from candidate_plan;
create unique index on candidate_of_job (agency, family, rank);
analyze candidate_plan;
analyze candidate_of_job;
analyze paragraph;

create temp table skill_plan as
select distinct on (c.n, skill) c.n, c.agency, skill, 3 + (c.n + k) % 3 as rating, 3 + (c.n + k) % 9 as years
from candidate_plan c, generate_series(0, 7) k,
  -- Five of the family's and three of anybody's.
  lateral (select pg_temp.word('skill', case when k < 5 then c.family * 12 + k else c.n * 7 + k * 13 + c.n / 60 end) as skill) s;

analyze skill_plan;
insert into file (id, agency_id, kind, name, mime, bytes, sha256, storage_key)
select pg_temp.resume(n), pg_temp.agency(agency), 'resume', 'resume.pdf', 'application/pdf', 90000, md5(n::text), 'none/' || n
from candidate_plan;
insert into candidate_record (id, created_at, agency_id, name, emails, phones, location, current_title, current_employer,
  experience_months, pay_currency, current_pay, expected_pay, notice_days, owner_id, owner_name, tags, resume_file_id,
  resume_text, skill_names)
select pg_temp.candidate(c.n), now() - interval '400 days' + c.n * interval '10 minutes', pg_temp.agency(c.agency), c.name,
  array['c' || c.n || '@people.example'], array['+9198' || lpad(c.n::text, 8, '0')], pg_temp.word('place', c.n / 3),
  pg_temp.word('grade', c.n / 20) || ' ' || pg_temp.word('title', c.n % 20), pg_temp.word('employer', c.n / 7),
  24 + c.n % 180, 'INR', 1400000 + c.n % 9 * 100000, 1600000 + c.n % 11 * 100000, c.n % 4 * 30,
  pg_temp.person(p.n), p.name, array[pg_temp.word('text', c.n % 50)], pg_temp.resume(c.n),
  c.name || ' ' || a.words || ' ' || b.words || ' ' || d.words || ' ' || e.words || ' project' || c.n, s.names
from candidate_plan c join person p on p.n = c.agency * 100 + 10 + c.n % 20
join paragraph a on a.n = c.n % 800 join paragraph b on b.n = c.n * 3 % 797
join paragraph d on d.n = c.n * 7 % 787 join paragraph e on e.n = c.n * 11 % 773
join (select n, array_agg(lower(skill)) as names from skill_plan group by n) s on s.n = c.n;
insert into candidate_skill (candidate_record_id, name, agency_id, rating, years)
select pg_temp.candidate(n), skill, pg_temp.agency(agency), rating, years from skill_plan;

-- Applications: 50 a job ------------------------------------------------------------------------------------------------
-- A job's arrive over the weeks after it opens, among those of other jobs, and lie in the table in that order.
create temp table application_plan as
select row_number() over (order by j.n + k * 30.0 * current_setting('bench.jobs')::int / 365 / j.applications) - 1 as n,
  j.n as job, j.agency, j.company, j.state as job_state, j.recruiter, c.n as candidate, c.name,
  case when j.state in ('open', 'on_hold') then (array['sourced', 'submitted', 'shortlisted', 'interviewing', 'selected',
      'offered', 'hired', 'on_hold', 'rejected', 'withdrawn'])[width_bucket(lot, array[0, 25, 45, 53, 63, 65, 67, 69, 73, 95])]
    else (array['hired', 'rejected', 'withdrawn', 'job_closed'])[width_bucket(lot, array[0, 4, 54, 60])] end as stage,
  lot, 40 + (k * 17 + j.n) % 61 as score
from (select j.*, k, (k * 13 + j.n * 7) % 100 as lot
  from job_plan j, generate_series(0, 553) k where k < j.applications) j
join (select agency, family, count(*) as size from candidate_of_job group by 1, 2) pool using (agency, family)
join candidate_of_job c on c.agency = j.agency and c.family = j.family and c.rank = (j.n * 31 + k * 7) % pool.size;
create unique index on application_plan (n);
alter table application_plan add at timestamptz;
update application_plan set at = now() - interval '330 days' * (1 - n / (50.0 * current_setting('bench.jobs')::int));

create temp table submitted_plan as
select * from application_plan where stage <> 'sourced' and not (stage in ('rejected', 'withdrawn', 'job_closed') and lot % 4 = 0);
create unique index on submitted_plan (n);
analyze application_plan;
analyze submitted_plan;
create function pg_temp.application(n bigint) returns uuid language sql immutable as 'select pg_temp.id(13, n, 4)';

insert into application (id, created_at, agency_id, client_company_id, job_id, job_location_id, candidate_record_id, recruiter_id,
  recruiter_name, candidate_name, stage, previous_stage, round, all_rounds_done, match_score, match, reason_code, reason,
  submitted_at, stage_since)
select pg_temp.application(a.n), a.at, pg_temp.agency(a.agency), pg_temp.company(a.company), pg_temp.job(a.job),
  pg_temp.location(a.job, 0), pg_temp.candidate(a.candidate), pg_temp.person(p.n), p.name, a.name, a.stage,
  case when a.stage in ('rejected', 'on_hold') then 'submitted' end, case a.stage when 'interviewing' then 2 else 0 end,
  a.stage in ('selected', 'offered', 'hired'), a.score,
  m.lines,
  case a.stage when 'rejected' then 'skills' end, case a.stage when 'rejected' then 'Others fit better.' end,
  case when s.n is not null then a.at + interval '1 day' end, a.at + interval '2 days'
from application_plan a join person p on p.n = a.agency * 100 + a.recruiter left join submitted_plan s on s.n = a.n
cross join (select jsonb_agg(jsonb_build_object('criterion', pg_temp.word('skill', k), 'met', 'yes',
  'words', 'It is there: 4 of 5, 3 asked')) as lines from generate_series(1, 9) k) m
order by a.n;

insert into right_to_represent (id, agency_id, client_company_id, job_id, candidate_record_id, state, evidence, recorded_by,
  recorded_by_name, answered_at)
select pg_temp.id(14, n), pg_temp.agency(agency), pg_temp.company(company), pg_temp.job(job), pg_temp.candidate(candidate),
  'granted', 'Mail of the candidate.', pg_temp.person(agency * 100 + recruiter), 'Recruiter', at from application_plan;
insert into representation (id, agency_id, client_company_id, candidate_record_id, person_key, during)
select pg_temp.id(15, n), pg_temp.agency(agency), pg_temp.company(company), pg_temp.candidate(candidate),
  'c' || candidate || '@people.example', tstzrange(at, at + interval '180 days') from submitted_plan;
insert into file (id, agency_id, client_company_id, kind, name, mime, bytes, sha256, storage_key)
select pg_temp.id(16, n), pg_temp.agency(agency), pg_temp.company(company), 'submitted_resume', 'resume.pdf', 'application/pdf',
  90000, md5(candidate::text), 'none/' || candidate from submitted_plan;
analyze candidate_record;
analyze candidate_skill;
insert into submission (application_id, agency_id, client_company_id, job_id, candidate_name, current_title, current_employer,
  location, experience_months, pay_currency, expected_pay, notice_days, skills, remarks, resume_file_id, resume_text)
select pg_temp.application(s.n), c.agency_id, pg_temp.company(s.company), pg_temp.job(s.job), s.name, c.current_title,
  c.current_employer, c.location, c.experience_months, c.pay_currency, c.expected_pay, c.notice_days,
  (select jsonb_agg(jsonb_build_object('name', name, 'rating', rating, 'years', years)) from candidate_skill k
    where k.candidate_record_id = c.id), 'Fits well.', pg_temp.id(16, s.n), c.resume_text
from submitted_plan s join candidate_record c on c.id = pg_temp.candidate(s.candidate);

-- Interviews with feedback, offers, placements ----------------------------------------------------------------------------
analyze job;
analyze interview_round;
insert into interview (id, agency_id, client_company_id, job_id, application_id, candidate_record_id, interview_round_id,
  round_number, round_name, mode, minutes, interviewer_id, interviewer_name, recruiter_id, candidate_name, job_title, client_name,
  state, starts_at, ends_at, place, state_since)
select pg_temp.id(17, s.n * 2 + k), j.agency_id, j.client_company_id, j.id, pg_temp.application(s.n), pg_temp.candidate(s.candidate),
  r.id, k, r.name, r.mode, r.minutes, r.interviewer_id, r.interviewer_name, pg_temp.person(s.agency * 100 + s.recruiter), s.name,
  j.title, j.client_name, case when done then 'completed' else 'to_schedule' end,
  case when done then s.at + k * interval '3 days' end, case when done then s.at + k * interval '3 days' + interval '45 minutes' end,
  case when done then 'https://meet.example/' || s.n end, s.at + k * interval '3 days'
from submitted_plan s join job j on j.id = pg_temp.job(s.job) cross join generate_series(1, 2) k
join interview_round r on r.job_id = j.id and r.number = k
cross join lateral (select s.stage in ('selected', 'offered', 'hired') or (s.stage = 'interviewing' and k = 1) as done) d
where s.stage in ('interviewing', 'selected', 'offered', 'hired') or (s.stage = 'shortlisted' and k = 1);
insert into feedback (id, agency_id, client_company_id, job_id, application_id, interview_id, round_number, interviewer_id,
  interviewer_name, outcome, overall, scores, remarks, given_at)
select pg_temp.id(18, row_number() over (order by id)), agency_id, client_company_id, job_id, application_id, id, round_number,
  interviewer_id, interviewer_name, 'advance', 4, '[{"skill":"SQL","score":4}]', 'Clear answers, sound reasons.', ends_at
from interview where state = 'completed';
insert into offer (id, agency_id, client_company_id, job_id, application_id, candidate_record_id, candidate_name, job_title,
  client_name, recruiter_id, state, currency, annual_pay, joining_date, expires_on)
select pg_temp.id(19, s.n), j.agency_id, j.client_company_id, j.id, pg_temp.application(s.n), pg_temp.candidate(s.candidate), s.name,
  j.title, j.client_name, pg_temp.person(s.agency * 100 + s.recruiter), case s.stage when 'hired' then 'accepted' else 'issued' end,
  'INR', 1800000, s.at::date + 30, s.at::date + 10
from submitted_plan s join job j on j.id = pg_temp.job(s.job) where s.stage in ('offered', 'hired');
insert into placement (id, agency_id, client_company_id, job_id, job_location_id, application_id, offer_id, candidate_record_id,
  candidate_name, job_title, client_name, recruiter_id, state, joining_date, joined_on, currency, annual_pay)
select pg_temp.id(20, s.n), o.agency_id, o.client_company_id, o.job_id, pg_temp.location(s.job, 0), o.application_id, o.id,
  o.candidate_record_id, o.candidate_name, o.job_title, o.client_name, o.recruiter_id, 'joined', o.joining_date, o.joining_date,
  o.currency, o.annual_pay
from submitted_plan s join offer o on o.id = pg_temp.id(19, s.n) where s.stage = 'hired';

-- What happened, and who was told -----------------------------------------------------------------------------------------
insert into event (id, type, subject_type, subject_id, agency_id, client_company_id, job_id, application_id, candidate_record_id,
  audience, data, actor_user_id, actor_name, actor_role, at, xid)
select pg_temp.id(21, a.n * 3 + k), type, 'application', pg_temp.application(a.n), pg_temp.agency(a.agency),
  pg_temp.company(a.company), pg_temp.job(a.job), pg_temp.application(a.n), pg_temp.candidate(a.candidate), audience,
  jsonb_build_object('applicationId', pg_temp.application(a.n), 'candidateName', a.name, 'jobTitle', 'A job', 'clientName',
    'Company ' || a.company), pg_temp.person(a.agency * 100 + a.recruiter), 'Recruiter', 'recruiter', a.at + k * interval '1 hour',
  -- As if written by some hundred transactions of the past, as the seals expect.
  (3 + a.n * 500 / (50 * current_setting('bench.jobs')::int))::text::xid8
from application_plan a cross join (values (0, 'application.sourced', '{agency}'::text[]),
  (1, 'application.right_recorded', '{agency}'), (2, 'application.submitted', '{agency,client,candidate}')) t (k, type, audience)
where k < 2 or exists (select from submitted_plan s where s.n = a.n);
insert into notification (id, user_id, agency_id, source, title, body, href, at, seen_at)
select pg_temp.id(22, s.n * 2 + k), pg_temp.person(1000 + s.company * 10 + k), pg_temp.agency(s.agency),
  pg_temp.id(21, s.n * 3 + 2)::text, s.name || ' is submitted', 'Read the résumé beside the requirements.',
  '/client/applications/' || pg_temp.application(s.n), s.at, s.at + interval '1 day'
from submitted_plan s, generate_series(0, 1) k;
