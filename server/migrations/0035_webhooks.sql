-- Outgoing webhooks: an agency's endpoints, their secrets, and what was sent to each.

create table webhook_endpoint (
  id uuid primary key,
  agency_id uuid not null references organisation,
  url text not null check (length(url) <= 2000),
  description text not null default '' check (length(description) <= 200),
  -- Event types; none means all.
  types text[] not null default '{}',
  enabled boolean not null default true,
  off_because text check (off_because in ('by_hand', 'gone', 'failing')),
  -- Since when nothing has arrived; null while all goes well.
  failing_since timestamptz,
  -- Tries in a row that brought no answer at all; until `paused_until` nothing else is tried there.
  silences integer not null default 0,
  paused_until timestamptz,
  -- By the database's clock: whoever sends there holds it so long, and one that was killed loses it.
  held_until timestamptz,
  created_at timestamptz not null,
  unique (agency_id, url),
  check (enabled = (off_because is null))
);

-- Apart, so that nobody but the sender can read even what is sealed. The newest signs first; one that was replaced signs, too, until it ends.
create table webhook_secret (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint on delete cascade,
  agency_id uuid not null references organisation,
  sealed text not null,
  ends_at timestamptz
);
create index webhook_secret_endpoint on webhook_secret (endpoint_id);

create table webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint on delete cascade,
  agency_id uuid not null references organisation,
  -- Null for a ping.
  event_id uuid references event,
  type text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up')),
  tries integer not null default 0,
  at timestamptz not null,
  -- When its day of tries began: again with each “send again”.
  tries_from timestamptz not null,
  next_try_at timestamptz,
  tried_at timestamptz,
  status integer,
  milliseconds integer,
  answer text check (length(answer) <= 1024),
  error text check (length(error) <= 500),
  -- However often an event is derived.
  unique (endpoint_id, event_id),
  check ((state = 'waiting') = (next_try_at is not null))
);
create index webhook_delivery_log on webhook_delivery (endpoint_id, id desc);
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_try_at) where state = 'waiting';
create index webhook_delivery_event on webhook_delivery (event_id);
create index webhook_delivery_at on webhook_delivery (at);

select close_table('webhook_endpoint');
select close_table('webhook_secret');
select close_table('webhook_delivery');
select wall('webhook_endpoint', 'agency_admin', 'select,insert,update,delete', 'agency_id = (select my_agency())');
select wall('webhook_secret', 'agency_admin', 'select(id, endpoint_id, agency_id, ends_at)', 'agency_id = (select my_agency())');
select wall('webhook_secret', 'agency_admin', 'insert', 'agency_id = (select my_agency())');
select wall('webhook_secret', 'agency_admin', 'update(ends_at)', 'agency_id = (select my_agency())');
select wall('webhook_delivery', 'agency_admin', 'select,insert,update', 'agency_id = (select my_agency())');
