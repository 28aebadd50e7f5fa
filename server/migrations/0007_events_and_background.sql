-- What happened, what was told to whom, and what the background keeps for itself.
create table event (
  id uuid primary key,
  type text not null,
  subject_type text not null,
  subject_id uuid not null,
  agency_id uuid,
  client_company_id uuid,
  job_id uuid,
  application_id uuid,
  candidate_record_id uuid,
  interview_id uuid,
  audience text[] not null,
  data jsonb not null,
  actor_user_id uuid,
  actor_name text not null,
  actor_role text not null,
  at timestamptz not null,
  written_at timestamptz not null default now(),
  -- One chain of seals per organisation.
  chain_id uuid not null generated always as
    (coalesce(agency_id, client_company_id, '00000000-0000-0000-0000-000000000000'::uuid)) stored,
  -- Lets the sealing task wait for transactions that are still open.
  xid xid8 not null default pg_current_xact_id()
);
create index event_job on event (job_id, id desc);
create index event_application on event (application_id, id desc);
create index event_candidate on event (candidate_record_id, id desc);
create index event_subject on event (subject_id, id desc);
create index event_agency on event (agency_id, id desc);
create index event_xid on event (xid, id);
create trigger append_only before update or delete on event for each row execute function refuse_change();

create table event_seal (
  chain_id uuid not null,
  sequence bigint not null,
  event_id uuid not null unique,
  xid xid8 not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (chain_id, sequence)
);
create index event_seal_xid on event_seal (xid);
create trigger append_only before update or delete on event_seal for each row execute function refuse_change();

create table notification (
  id uuid primary key,
  created_at timestamptz not null default now(),
  user_id uuid not null references app_user,
  agency_id uuid,
  -- The event or the reminder it came from: told once.
  source text not null,
  title text not null,
  body text not null,
  href text not null,
  at timestamptz not null,
  seen_at timestamptz,
  unique (user_id, source)
);
create index notification_user on notification (user_id, id desc);
create index notification_unseen on notification (user_id) where seen_at is null;

create table mail (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid,
  source text not null,
  to_address text not null,
  to_name text not null,
  subject text not null,
  html text not null,
  text text not null,
  calendar text,
  calendar_method text,
  -- [{ "fileId", "name" }]
  attachments jsonb not null default '[]',
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'failed')),
  attempts integer not null default 0,
  error text,
  sent_at timestamptz,
  at timestamptz not null,
  unique (source, to_address)
);
create index mail_recent on mail (id desc);

create table reminder_delivery (
  task text not null,
  recipient text not null,
  subject_id uuid not null,
  period text not null,
  agency_id uuid,
  created_at timestamptz not null default now(),
  primary key (task, recipient, subject_id, period)
);

create table task_run (
  task text not null,
  agency_id uuid not null references organisation,
  local_date date not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  found integer not null default 0,
  sent integer not null default 0,
  skipped integer not null default 0,
  failed integer not null default 0,
  error text,
  primary key (task, agency_id, local_date)
);

create table idempotency_key (
  user_key text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body jsonb,
  created_at timestamptz not null default now(),
  primary key (user_key, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table clock (
  id integer primary key check (id = 1),
  offset_ms bigint not null
);

-- Owned by the queue's role: whoever may write a row may also enqueue what follows from it, and nothing else there.
create function enqueue(task text, payload json, key text, delay_seconds integer) returns void
  language plpgsql security definer set search_path = pg_catalog, graphile_worker as $$
begin
  perform graphile_worker.add_job(
    identifier => task, payload => payload, job_key => key, 
    -- A relay may be away for a weekend; its mail waits for it. With growing pauses 25 tries are more than three days.
    max_attempts => case when task = 'sendMail' then 25 else 8 end,
    run_at => case when delay_seconds > 0 then clock_timestamp() + make_interval(secs => delay_seconds) end,
    -- A sealing that already waits soon does the same work.
    job_key_mode => case when key is not null then 'preserve_run_at' end);
end $$;

create function queue_waiting() returns integer
  language plpgsql security definer set search_path = pg_catalog, graphile_worker as $$
begin
  return (select count(*)::integer from graphile_worker._private_jobs where locked_at is null);
end $$;
