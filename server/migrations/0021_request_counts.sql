-- What the web processes tell each other of who asks very often. Lost in a crash of the database, and then counted anew.
create unlogged table request_count (
  key text not null,
  -- Minutes since 1970.
  minute integer not null,
  count integer not null,
  primary key (key, minute)
);
select close_table('request_count');
select wall('request_count', 'auth', 'select,insert,update,delete', 'true');

-- Tries of long ago are cleaned away by the background.
create index rate_limit_reset on rate_limit (reset_at);
grant select (reset_at), delete on rate_limit to hireloom_system;
create policy system_cleans on rate_limit to hireloom_system using (true);
