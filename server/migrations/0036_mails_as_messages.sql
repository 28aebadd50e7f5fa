-- A mail is kept as what it says; its HTML and text are made of that where it is sent or shown. What was made before this migration
-- stays in its columns, and goes out from there.
alter table mail
  add column content jsonb,
  alter column html drop not null,
  alter column text drop not null,
  add constraint mail_says_something check (content is not null or (html is not null and text is not null));

-- Until when what else happens on a job waits for its reader, to come in one mail: whoever opens it sends theirs at once. Jobs are not
-- referenced: a draft may be gone by the time its last mail is sent.
create table mail_window (
  user_id uuid not null references app_user on delete cascade,
  job_id uuid not null,
  until timestamptz not null,
  primary key (user_id, job_id)
);
create index mail_window_until on mail_window (until);
select close_table('mail_window');
select wall('mail_window', 'auth', 'select,delete', 'true');

-- Of a mail that waits for such a window, and not for its reader's hour.
alter table held_mail
  add column job_id uuid,
  add column due_at timestamptz,
  add check ((job_id is null) = (due_at is null));

-- Addresses at which a relay said for good that nobody is. No mail goes there but what keeps an account safe.
create table refused_address (
  address text primary key check (address = lower(address)),
  reason text not null,
  at timestamptz not null,
  -- Mails that were not sent because of it.
  skipped integer not null default 0
);
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check
  check (state in ('waiting', 'sent', 'kept', 'failed', 'refused', 'skipped'));

-- The addresses of the reader's organisation, for those who lead it.
create function my_members_addresses() returns text[] language sql stable security definer set search_path = public
  as $$ select array_agg(lower(email)) from membership where organisation_id = coalesce(my_agency(), my_client_company()) $$;

-- Whoever has another address, or has just shown that they read it, is mailed again.
create function forget_refusal() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from refused_address where address = lower(new.email) or (tg_op = 'UPDATE' and address = lower(old.email));
  return new;
end $$;
create trigger forget_refusal after insert or update of email on app_user for each row execute function forget_refusal();

grant create on schema public to hireloom_system;
alter function my_members_addresses() owner to hireloom_system;
alter function forget_refusal() owner to hireloom_system;
revoke create on schema public from hireloom_system;
revoke execute on function my_members_addresses(), forget_refusal() from public;
grant execute on function my_members_addresses() to hireloom_agency_admin, hireloom_client;

select close_table('refused_address');
select wall('refused_address', 'auth', 'select,delete', 'true');
select wall('refused_address', 'agency_admin', 'select,delete', 'address = any ((select my_members_addresses())::text[])');
select wall('refused_address', 'client', 'select,delete', 'address = any ((select my_members_addresses())::text[])');
