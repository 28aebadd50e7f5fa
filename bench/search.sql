-- One agency with a million candidates, 20,000 jobs of 500 clients and 100,000 applications, as its owner. `words (kind, list)` is there.
create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1740000000000 + n * 20000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
create function pg_temp.word(kind text, n bigint) returns text language sql stable as $$
  select list[1 + n % cardinality(list)] from words where words.kind = $1 $$;

insert into organisation (id, kind, name, code, country, state, time_zone, currency, invoice_prefix)
values (pg_temp.id(1, 1), 'agency', 'Agency', 'AG1', 'IN', 'Karnataka', 'Asia/Kolkata', 'INR', 'AG1');
insert into organisation (id, kind, name, code, country, state, time_zone, currency)
select pg_temp.id(2, n), 'client_company', pg_temp.word('last', n) || ' ' || pg_temp.word('department', n / 96) || ' ' || n, 'CO' || n, 'IN', 'Maharashtra',
  'Asia/Kolkata', 'INR' from generate_series(1, 500) n;
insert into app_user (id, name, email, email_verified, time_zone, locale)
select pg_temp.id(3, n), 'Person ' || n, 'p' || n || '@people.example', true, 'Asia/Kolkata', 'en-IN' from generate_series(1, 3) n;
insert into membership (id, user_id, organisation_id, role, name, email)
select pg_temp.id(4, n), pg_temp.id(3, n), case n when 3 then pg_temp.id(2, 1) else pg_temp.id(1, 1) end,
  case n when 1 then 'manager' when 2 then 'recruiter' else 'client' end, 'Person ' || n, 'p' || n || '@people.example'
from generate_series(1, 3) n;
insert into session (id, user_id, token_hash, expires_at)
select pg_temp.id(11, n), pg_temp.id(3, n), sha256(convert_to('bench-session-token-' || n, 'UTF8')), now() + interval '1 day' from generate_series(1, 3) n;
insert into engagement (id, agency_id, client_company_id, state, agency_name, client_name)
select pg_temp.id(5, n), pg_temp.id(1, 1), pg_temp.id(2, n), 'active', 'Agency', name from generate_series(1, 500) n
join organisation on id = pg_temp.id(2, n);

insert into job (id, agency_id, client_company_id, engagement_id, client_name, code, state, title, description, currency, created_by)
select pg_temp.id(6, n), pg_temp.id(1, 1), pg_temp.id(2, 1 + n % 500), pg_temp.id(5, 1 + n % 500), client_name, 'AG1-' || lpad(n::text, 5, '0'),
  case when n % 3 = 0 then 'open' else 'closed' end, pg_temp.word('grade', n / 20) || ' ' || pg_temp.word('title', n), '', 'INR', pg_temp.id(3, 1)
from generate_series(1, 20000) n join engagement on id = pg_temp.id(5, 1 + n % 500);
insert into job_location (id, agency_id, client_company_id, job_id, position, place, work_mode, openings, filled)
select pg_temp.id(7, n), pg_temp.id(1, 1), pg_temp.id(2, 1 + n % 500), pg_temp.id(6, n), 1, pg_temp.word('place', n), 'office', 2, 0
from generate_series(1, 20000) n;
-- The measured recruiter works on a tenth of the jobs.
insert into job_assignment (job_location_id, recruiter_id, agency_id, client_company_id, job_id, recruiter_name, assigned_at)
select pg_temp.id(7, n), pg_temp.id(3, 2), pg_temp.id(1, 1), pg_temp.id(2, 1 + n % 500), pg_temp.id(6, n), 'Person 2', now()
from generate_series(10, 20000, 10) n;

-- Family names of three sounds beside the usual ones: 15,000 words of names, of which a few are very common.
create temp table family as
select n, case when n % 5 = 0 then initcap(a.s || b.s || c.s) else pg_temp.word('last', n / 7) end as name from (
  select row_number() over () - 1 as n, a, b, c from generate_series(0, 24) a, generate_series(0, 24) b, generate_series(0, 24) c) each
join lateral (select list[1 + a] as s from words where kind = 'sound') a on true
join lateral (select list[1 + b] as s from words where kind = 'sound') b on true
join lateral (select list[1 + c] as s from words where kind = 'sound') c on true;
create unique index on family (n);
analyze family;
insert into candidate_record (id, agency_id, name, emails, phones, location, current_title, current_employer, experience_months, tags, skill_names,
  owner_id, owner_name)
select pg_temp.id(10, c), pg_temp.id(1, 1), pg_temp.word('first', c * 7 + c / 60) || ' ' || f.name, array['c' || c || '@people.example'],
  array['+9198' || lpad(c::text, 8, '0')], pg_temp.word('place', c / 3), pg_temp.word('grade', c / 20) || ' ' || pg_temp.word('title', c),
  pg_temp.word('employer', c / 7), 24 + c % 180, '{}', array[lower(pg_temp.word('skill', c)), lower(pg_temp.word('skill', c / 11))],
  pg_temp.id(3, 1), 'Person 1'
from generate_series(1, 1000000) c join family f on f.n = (c * 7919::bigint) % 15625;

insert into application (id, agency_id, client_company_id, job_id, job_location_id, candidate_record_id, recruiter_id, recruiter_name, candidate_name,
  stage, match_score, match, submitted_at, stage_since)
select pg_temp.id(12, n), pg_temp.id(1, 1), pg_temp.id(2, 1 + j % 500), pg_temp.id(6, j), pg_temp.id(7, j), c.id, pg_temp.id(3, 2), 'Person 2', c.name,
  'submitted', 50, '[]', now(), now()
-- The measured company has a fifth of them.
from (select n, case when n % 5 = 0 then 500 * (1 + n / 5 % 39) else 1 + n % 20000 end as j from generate_series(1, 100000) n) plan
join candidate_record c on c.id = pg_temp.id(10, n * 9);
