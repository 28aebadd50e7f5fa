-- What does not run as it should, and who has been told: one row from its beginning to its end.

create table alert (
  id uuid primary key,
  kind text not null check (kind in ('ticks', 'runs', 'queue', 'dead_letters', 'task')),
  -- Of one task of one agency; null where it is the platform's.
  agency_id uuid references organisation,
  task text,
  began_at timestamptz not null,
  ended_at timestamptz,
  check ((kind = 'task') = (agency_id is not null) and (agency_id is null) = (task is null))
);
-- However many look at once, one of them tells of it.
create unique index one_open_alert on alert (kind, agency_id, task) nulls not distinct where ended_at is null;
select close_table('alert');

-- The system watches its own queue.
grant execute on function queue_by_task(), dead_letters(bigint, integer) to hireloom_system;
create index task_log_failed on task_log (at) where error is not null;
