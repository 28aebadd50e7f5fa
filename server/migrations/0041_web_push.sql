-- Browsers in which a person is told as the bell rings, and what is on its way to them.
create table push_browser (
  id uuid primary key,
  user_id uuid not null references app_user on delete cascade,
  endpoint text not null unique check (length(endpoint) between 1 and 2000),
  -- The browser's own keys, with which all is sealed that the push service carries.
  p256dh text not null check (length(p256dh) = 87),
  auth text not null check (length(auth) = 22),
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  used_at timestamptz,
  failures integer not null default 0,
  -- Since when nothing arrives; null where the last one did.
  failing_since timestamptz,
  check ((failures = 0) = (failing_since is null))
);
create index push_browser_user on push_browser (user_id);

-- Written by the transaction that rings the bell, and gone when it has arrived or is of no use any more: told once.
create table push (
  browser_id uuid not null references push_browser on delete cascade,
  notification_id uuid not null references notification on delete cascade,
  at timestamptz not null,
  primary key (browser_id, notification_id)
);
create index push_notification on push (notification_id);

select close_table('push_browser');
select close_table('push');
select wall('push_browser', 'auth', 'select(id, user_id, name, created_at, used_at)', 'true');
select wall('push_browser', 'auth', 'delete', 'true');
do $$
declare side text;
begin
  foreach side in array array['agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate', 'platform'] loop
    perform wall('push_browser', side, 'select(id, user_id, endpoint, name, created_at, used_at, failing_since)', 'user_id = (select my_user())');
    perform wall('push_browser', side, 'insert', 'user_id = (select my_user())');
    perform wall('push_browser', side, 'delete', 'user_id = (select my_user())');
  end loop;
end $$;

-- Somebody else may have signed in to this browser before. Who knows the secret of both is the browser.
create function free_push_endpoint(its_endpoint text, its_auth text) returns void
language sql security definer set search_path = public as $$
  delete from push_browser where endpoint = its_endpoint and (user_id = my_user() or auth = its_auth) $$;
revoke execute on function free_push_endpoint(text, text) from public;
grant execute on function free_push_endpoint(text, text) to
  hireloom_agency, hireloom_accountant, hireloom_recruiter, hireloom_client, hireloom_interviewer, hireloom_candidate, hireloom_platform;
grant create on schema public to hireloom_system;
alter function free_push_endpoint(text, text) owner to hireloom_system;
revoke create on schema public from hireloom_system;
