-- 500 agencies in 12 time zones, each with one client company of ten people, and candidates that have waited for two days; as the
-- owner, with its triggers standing still. $DUE and $QUIET are how many applications of an agency wait, and how many are answered long ago.
set session_replication_role = replica;
create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1740000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(kind), 3, '0')
    || left(md5(n::text), 12))::uuid $$;

insert into organisation (id, kind, name, code, country, time_zone, currency, invoice_prefix)
select pg_temp.id(1, n), 'agency', 'Agency ' || n, 'AG' || n, 'IN', (array['America/Los_Angeles', 'America/Denver', 'America/Chicago', 'America/New_York',
    'America/Halifax', 'America/Sao_Paulo', 'America/Noronha', 'Atlantic/Azores', 'Europe/London', 'Europe/Berlin', 'Europe/Athens',
    'Africa/Nairobi'])[1 + n % 12], 'INR', 'AG' || n
from generate_series(0, 499) n;
insert into organisation (id, kind, name, code, country, time_zone, currency)
select pg_temp.id(2, n), 'client_company', 'Company ' || n, 'CO' || n, 'IN', 'Asia/Kolkata', 'INR' from generate_series(0, 499) n;
insert into engagement (id, agency_id, client_company_id, state, agency_name, client_name)
select pg_temp.id(5, n), pg_temp.id(1, n), pg_temp.id(2, n), 'active', 'Agency ' || n, 'Company ' || n from generate_series(0, 499) n;

insert into app_user (id, name, email, email_verified, time_zone, locale)
select pg_temp.id(3, n), 'Person ' || n, 'p' || n || '@people.example', true, 'Asia/Kolkata', 'en-IN' from generate_series(0, 4999) n;
insert into membership (id, user_id, organisation_id, role, name, email)
select pg_temp.id(4, n), pg_temp.id(3, n), pg_temp.id(2, n / 10), 'client', 'Person ' || n, 'p' || n || '@people.example'
from generate_series(0, 4999) n;

insert into job (id, agency_id, client_company_id, engagement_id, client_name, code, state, title, currency, created_by, submitted_at, approved_at)
select pg_temp.id(6, n), pg_temp.id(1, n), pg_temp.id(2, n), pg_temp.id(5, n), 'Company ' || n, 'AG' || n || '-1', 'open', 'Backend Engineer', 'INR',
  pg_temp.id(3, n * 10), now() - interval '30 days', now() - interval '30 days'
from generate_series(0, 499) n;
insert into application (id, agency_id, client_company_id, job_id, job_location_id, candidate_record_id, recruiter_id, recruiter_name,
  candidate_name, stage, match_score, match, submitted_at, stage_since)
select pg_temp.id(13, a * 10000 + n), pg_temp.id(1, a), pg_temp.id(2, a), pg_temp.id(6, a), pg_temp.id(7, a), pg_temp.id(10, a * 10000 + n),
  pg_temp.id(3, 0), 'Recruiter', 'Candidate ' || n, case when n < $DUE then 'submitted' else 'shortlisted' end, 50, '[]',
  timestamptz '2026-03-02T05:00:00Z', timestamptz '2026-03-02T05:00:00Z'
from generate_series(0, 499) a, generate_series(0, $DUE + $QUIET - 1) n;
set session_replication_role = origin;
