-- What the system does by itself: as each agency wants it, as each person wants it, and what it did.

-- What an agency's admins changed of a scheduled task; what is null is as schedule.ts and the task say.
create table task_setting (
  agency_id uuid not null references organisation,
  task text not null check (length(task) between 1 and 60),
  enabled boolean not null default true,
  hour smallint check (hour between 0 and 23),
  steps smallint[] check (cardinality(steps) between 1 and 8),
  updated_at timestamptz not null,
  updated_by uuid not null references app_user,
  primary key (agency_id, task)
);
select close_table('task_setting');
select wall('task_setting', 'agency_admin', 'select,insert,update,delete', 'agency_id = (select my_agency())');

-- One look of a task at one agency, or at all of them (null), kept for 90 days.
create table task_log (
  id uuid primary key,
  agency_id uuid references organisation,
  task text not null,
  at timestamptz not null,
  -- Who ran it by hand; null: the timetable.
  run_by_name text,
  milliseconds integer not null,
  found integer not null default 0,
  sent integer not null default 0,
  -- {"why": how many}
  skipped jsonb not null default '{}',
  failed integer not null default 0,
  error text
);
create index task_log_agency on task_log (agency_id, task, at desc);
create index task_log_task on task_log (task, at desc);
select close_table('task_log');
select wall('task_log', 'agency_admin', 'select', 'agency_id = (select my_agency())');
select wall('task_log', 'platform', 'select', 'true');

-- One thing that a person does not want to be reminded of before that day.
create table reminder_snooze (
  user_id uuid not null references app_user on delete cascade,
  subject_id uuid not null,
  until date not null,
  created_at timestamptz not null default now(),
  primary key (user_id, subject_id)
);
select close_table('reminder_snooze');

-- A reminder that a person does not want at all.
create table reminder_mute (
  user_id uuid not null references app_user on delete cascade,
  task text not null check (length(task) between 1 and 60),
  created_at timestamptz not null default now(),
  primary key (user_id, task)
);
select close_table('reminder_mute');

do $$
declare side text;
begin
  foreach side in array array['agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate'] loop
    perform wall('reminder_snooze', side, 'select,insert,update,delete', 'user_id = (select my_user())');
    perform wall('reminder_mute', side, 'select,insert,delete', 'user_id = (select my_user())');
  end loop;
end $$;
select wall('reminder_snooze', 'auth', 'select,delete', 'true');
select wall('reminder_mute', 'auth', 'select,delete', 'true');

-- A reminder goes to whoever leads; what waits is found by how long it does.
create index job_waiting on job (agency_id, submitted_at) where state = 'pending_approval';
create index interview_waiting on interview (agency_id, state_since) where state in ('to_schedule', 'to_reschedule', 'proposed');
create index interview_by_time on interview (starts_at) where state = 'scheduled';
create index offer_waiting on offer (agency_id, created_at) where state = 'issued';
create index invoice_unpaid on invoice (agency_id, due_on) where state in ('issued', 'partly_paid', 'overdue');
