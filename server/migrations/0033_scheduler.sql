-- The page of the scheduler: when each task last ticked, and what the queue holds.

-- The last tick of each task, whether or not any agency's hour had come; tells nothing of an agency.
create table task_tick (
  task text primary key,
  at timestamptz not null,
  milliseconds integer not null
);
select close_table('task_tick');
select wall('task_tick', 'agency_admin', 'select', 'true');
select wall('task_tick', 'platform', 'select', 'true');
-- Which tasks are off where, and neither hours nor steps.
select wall('task_setting', 'platform', 'select(agency_id,task,enabled)', 'true');

-- What waits or runs, by task. Ages are of the machine's clock, by which the queue runs.
create function queue_by_task() returns table (task text, waiting integer, running integer, failing integer, oldest_seconds integer)
  language plpgsql stable security definer set search_path = pg_catalog, graphile_worker as $$
begin
  return query
    select t.identifier,
      (count(*) filter (where j.locked_at is null and j.run_at <= now()))::integer,
      (count(*) filter (where j.locked_at is not null))::integer,
      (count(*) filter (where j.attempts > 0 and j.locked_at is null))::integer,
      coalesce(extract(epoch from now() - min(j.run_at) filter (where j.locked_at is null and j.run_at <= now())), 0)::integer
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.locked_at is not null or j.attempts < j.max_attempts
    group by t.identifier order by t.identifier;
end $$;

-- What was tried for the last time, the newest failure first. Of its payload only what names a record: a mail's text, an address or a
-- link that signs somebody in is nobody's to read here.
create function dead_letters(before bigint, at_most integer)
  returns table (id text, task text, ids jsonb, error text, attempts integer, enqueued_at timestamptz, failed_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, graphile_worker as $$
begin
  return query
    select j.id::text, t.identifier,
      (select coalesce(jsonb_object_agg(p.key, p.value), '{}') from json_each_text(j.payload) p
        where p.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' or p.key = 'task'),
      left(coalesce(j.last_error, ''), 500), j.attempts::integer, j.created_at, j.updated_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.locked_at is null and (before is null or j.id < before)
    order by j.id desc limit at_most;
end $$;

-- From its first try on. Gives the task's name; null where there is no such dead letter.
create function retry_dead_letter(letter bigint) returns text
  language plpgsql security definer set search_path = pg_catalog, graphile_worker as $$
declare
  found_task integer;
begin
  update graphile_worker._private_jobs j set attempts = 0, last_error = null, run_at = now(), updated_at = now()
    where j.id = letter and j.attempts >= j.max_attempts and j.locked_at is null returning j.task_id into found_task;
  return (select t.identifier from graphile_worker._private_tasks t where t.id = found_task);
end $$;

create function discard_dead_letter(letter bigint) returns text
  language plpgsql security definer set search_path = pg_catalog, graphile_worker as $$
declare
  found_task integer;
begin
  delete from graphile_worker._private_jobs j
    where j.id = letter and j.attempts >= j.max_attempts and j.locked_at is null returning j.task_id into found_task;
  return (select t.identifier from graphile_worker._private_tasks t where t.id = found_task);
end $$;

revoke execute on function queue_by_task(), dead_letters(bigint, integer), retry_dead_letter(bigint), discard_dead_letter(bigint) from public;
grant execute on function queue_by_task(), dead_letters(bigint, integer), retry_dead_letter(bigint), discard_dead_letter(bigint) to hireloom_platform;

grant create on schema public to hireloom_queue;
alter function queue_by_task() owner to hireloom_queue;
alter function dead_letters(bigint, integer) owner to hireloom_queue;
alter function retry_dead_letter(bigint) owner to hireloom_queue;
alter function discard_dead_letter(bigint) owner to hireloom_queue;
revoke create on schema public from hireloom_queue;
