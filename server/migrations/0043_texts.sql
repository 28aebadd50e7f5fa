-- Texts by SMS and WhatsApp: to whom has verified their number and wants them, in the categories that they chose.

-- Whose number is verified, and by which way they are told. The number itself is the account's.
create table text_channel (
  user_id uuid primary key references app_user on delete cascade,
  channel text not null check (channel in ('sms', 'whatsapp')),
  verified_at timestamptz not null,
  -- Since when the provider says that nobody is there; until it is verified anew nothing goes there.
  refused_at timestamptz,
  refused_reason text check (length(refused_reason) between 1 and 300),
  check ((refused_at is null) = (refused_reason is null))
);

-- A code that was asked for. Its digits are made of its id and the secret: nothing here gives them away.
create table text_code (
  id uuid primary key,
  user_id uuid not null unique references app_user on delete cascade,
  channel text not null check (channel in ('sms', 'whatsapp')),
  at timestamptz not null,
  expires_at timestamptz not null
);

-- What it says is made of the notification, or of the code, where it is sent.
create table text_message (
  id uuid primary key,
  user_id uuid not null references app_user on delete cascade,
  notification_id uuid references notification on delete cascade,
  code_id uuid references text_code on delete set null,
  channel text not null check (channel in ('sms', 'whatsapp')),
  to_number text not null check (to_number ~ '^\+[0-9]{6,15}$'),
  state text not null default 'waiting' check (state in ('waiting', 'held', 'failed', 'sent', 'refused', 'skipped')),
  attempts integer not null default 0,
  error text,
  -- By which the provider knows it.
  provider_id text,
  at timestamptz not null,
  -- From when on it is to be told: the end of the quiet hours for what was held.
  due_at timestamptz not null,
  sent_at timestamptz,
  unique (notification_id, user_id)
);
create index text_message_user on text_message (user_id);
create index text_message_code on text_message (code_id) where code_id is not null;
create index text_message_held on text_message (due_at) where state = 'held';
create index text_message_age on text_message (at);

alter table notification_preference add column by_text boolean not null default false;

-- Another number is nobody's until it is verified, too; an account that goes has none.
create function forget_text_channel() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from text_channel where user_id = new.id;
  delete from text_code where user_id = new.id;
  return new;
end $$;
create trigger forget_text_channel after update of phone on app_user
  for each row when (old.phone is distinct from new.phone) execute function forget_text_channel();
grant create on schema public to hireloom_system;
alter function forget_text_channel() owner to hireloom_system;
revoke create on schema public from hireloom_system;
revoke execute on function forget_text_channel() from public;

select close_table('text_channel');
select close_table('text_code');
select close_table('text_message');
select wall('text_channel', 'auth', 'select,delete', 'true');
select wall('text_code', 'auth', 'select(id,user_id)', 'true');
select wall('text_code', 'auth', 'delete', 'true');
select wall('text_message', 'auth', 'select,delete', 'true');
do $$
declare side text;
begin
  foreach side in array array['agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate', 'platform'] loop
    perform wall('text_channel', side, 'select,insert,update,delete', 'user_id = (select my_user())');
    perform wall('text_code', side, 'select,insert,delete', 'user_id = (select my_user())');
    perform wall('text_message', side, 'select(id,user_id,code_id,state,error,at)', 'user_id = (select my_user())');
    perform wall('text_message', side, 'insert', 'user_id = (select my_user()) and notification_id is null');
  end loop;
end $$;
