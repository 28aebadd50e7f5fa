-- What a person decides about their reminders and mails.

-- Put off is a thing as it waits: an interview that was put off as an invitation is told of when its feedback is due.
alter table reminder_snooze
  add column kind text not null check (length(kind) between 1 and 40),
  drop constraint reminder_snooze_pkey,
  add primary key (user_id, kind, subject_id);

alter table notification_preference drop constraint notification_preference_delivery_check;
alter table notification_preference
  add constraint notification_preference_delivery_check check (delivery in ('at_once', 'hourly', 'daily', 'off'));

-- Hours of the person's own clock in which no mail comes that can wait; over midnight where the first is the greater.
create table quiet_hours (
  user_id uuid primary key references app_user on delete cascade,
  from_hour smallint not null check (from_hour between 0 and 23),
  until_hour smallint not null check (until_hour between 0 and 23),
  updated_at timestamptz not null,
  check (from_hour <> until_hour)
);
select close_table('quiet_hours');
select wall('quiet_hours', 'auth', 'select,delete', 'true');
do $$
declare side text;
begin
  foreach side in array array['agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate', 'platform'] loop
    perform wall('quiet_hours', side, 'select,insert,update,delete', 'user_id = (select my_user())');
  end loop;
end $$;

-- A mail that waits for its digest or for the end of the quiet hours; who gets it then is decided then.
create table held_mail (
  id uuid primary key,
  user_id uuid not null references app_user on delete cascade,
  category text not null,
  -- As of a mail: one of each.
  source text not null,
  message jsonb not null,
  at timestamptz not null,
  unique (user_id, source)
);
create index held_mail_category on held_mail (user_id, category, at);
select close_table('held_mail');
select wall('held_mail', 'auth', 'select,delete', 'true');

-- The link, as a path, by which its reader turns mails of that kind off.
alter table mail add column unsubscribe text;

-- By which the bell's list is narrowed; what was told before it was kept has none.
alter table notification add column category text check (length(category) between 1 and 40);
