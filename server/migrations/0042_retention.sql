-- What an agency knows of a candidate whom nobody has worked with for long is erased; what it counts by stays.

alter table candidate_record add column erased_at timestamptz;
alter table candidate_record drop constraint candidate_record_check;
alter table candidate_record add constraint candidate_can_be_reached
  check (erased_at is not null or cardinality(emails) + cardinality(phones) > 0);
-- Its copy of a résumé goes with the person.
alter table submission alter column resume_file_id drop not null;

-- Without a row: 24 months. Null: nothing is erased.
create table retention_setting (
  agency_id uuid primary key references organisation,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  months smallint check (months between 6 and 120)
);

-- Beside the record and not in it: each event about a candidate would otherwise write all of the record's indexes.
create table candidate_retention (
  candidate_record_id uuid primary key references candidate_record on delete cascade,
  agency_id uuid not null references organisation,
  -- By a person, at most a day behind: not every event writes it.
  last_worked_at timestamptz not null,
  -- The day on which its admins were told that it goes; it stays for two weeks after that.
  warned_on date,
  kept_until date,
  kept_reason text check (length(kept_reason) between 1 and 500),
  kept_by_name text,
  check (num_nonnulls(kept_until, kept_reason, kept_by_name) in (0, 3))
);
create index candidate_retention_due on candidate_retention (agency_id, last_worked_at);
create index candidate_retention_kept on candidate_retention (agency_id, kept_until) where kept_until is not null;
insert into candidate_retention (candidate_record_id, agency_id, last_worked_at)
  select c.id, c.agency_id, coalesce((select max(e.at) from event e where e.candidate_record_id = c.id and e.actor_role <> 'system'), c.created_at)
  from candidate_record c;

-- One run of an agency: batches follow one another until nothing is due, and then it is reported once.
create table retention_run (
  id uuid primary key,
  agency_id uuid not null references organisation,
  began_at timestamptz not null,
  ended_at timestamptz,
  erased integer not null default 0,
  warned integer not null default 0
);
create unique index one_retention_run on retention_run (agency_id) where ended_at is null;

create function note_work_on_candidate() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into candidate_retention as r (candidate_record_id, agency_id, last_worked_at)
    select c.id, c.agency_id, new.at from candidate_record c where c.id = new.candidate_record_id and c.erased_at is null
  on conflict (candidate_record_id) do update set last_worked_at = greatest(r.last_worked_at, excluded.last_worked_at), warned_on = null
    where r.warned_on is not null or r.last_worked_at < excluded.last_worked_at - interval '1 day';
  return null;
end $$;
-- What the clock does, like an expiry, is nobody's work; nor is to say that it may go.
create trigger note_work_on_candidate after insert on event for each row
  when (new.candidate_record_id is not null and new.actor_role <> 'system' and new.type not like 'retention.%')
  execute function note_work_on_candidate();

-- Nobody comes back into a job without being anybody.
create or replace function reopen_applications_of_job(reopened uuid, at timestamptz) returns setof application
  language sql security definer set search_path = public as $$
  update application a set
    stage = case a.previous_stage when 'offered' then 'selected' else coalesce(a.previous_stage, 'sourced') end,
    previous_stage = null, stage_since = at from job j
  where j.id = reopened and j.state = 'open' and a.job_id = j.id and a.stage = 'job_closed'
    and (j.agency_id = my_agency() or j.client_company_id = my_client_company())
    and not exists (select from candidate_record c where c.id = a.candidate_record_id and c.erased_at is not null)
  returning a.*
$$;

create or replace view searchable_candidate as
  select id, agency_id, name, emails, phones, birth_date, current_employer, location, experience_months, expected_pay,
    notice_days, skill_names, resume_file_id, document, headline
  from candidate_record where agency_id = (select my_agency()) and erased_at is null;

-- What was told of a person is found by its event.
create index notification_source on notification (source);

grant create on schema public to hireloom_system;
alter function note_work_on_candidate() owner to hireloom_system;
revoke create on schema public from hireloom_system;
revoke execute on function note_work_on_candidate() from public;

select close_table('retention_setting');
select wall('retention_setting', 'agency_admin', 'select,insert,update', 'agency_id = (select my_agency())');
select close_table('candidate_retention');
select wall('candidate_retention', 'agency_admin', 'select', 'agency_id = (select my_agency())');
select wall('candidate_retention', 'agency_admin', 'update(warned_on,kept_until,kept_reason,kept_by_name)', 'agency_id = (select my_agency())');
select close_table('retention_run');
select wall('retention_run', 'agency_admin', 'select', 'agency_id = (select my_agency())');

-- Mails are kept for a year: they, too, say who applied where.
create index mail_age on mail (at);

-- Before a file goes, the database looks for whoever names it.
create index submission_resume_file on submission (resume_file_id);
create index invoice_pdf_file on invoice (pdf_file_id) where pdf_file_id is not null;
