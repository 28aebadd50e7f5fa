-- What a person keeps of themselves: their picture, which mails they get, which first steps they left out.

-- Every picture is drawn anew as WebP.
alter table app_user drop column picture_mime;
-- A copy like the name's: whoever sees the membership may see the picture.
alter table membership add column picture_key text;

create or replace function copy_user_name() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update membership set name = new.name, email = new.email, picture_key = new.picture_key where user_id = new.id;
  return new;
end $$;
drop trigger copy_user_name on app_user;
create trigger copy_user_name after update of name, email, picture_key on app_user
  for each row when (old.name <> new.name or old.email <> new.email or old.picture_key is distinct from new.picture_key)
  execute function copy_user_name();

-- Whoever joins another organisation brings the picture along.
create function bring_picture() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.picture_key := (select picture_key from app_user where id = new.user_id);
  return new;
end $$;
create trigger bring_picture before insert on membership for each row execute function bring_picture();

-- Who is named in what they may read is shown with their picture.
select wall('membership', 'accountant', 'select(id,user_id,organisation_id,designation,picture_key)', 'organisation_id = (select my_agency())');
select wall('membership', 'interviewer', 'select(id,user_id,organisation_id,designation,picture_key)', 'organisation_id = (select my_client_company())');
select wall('membership', 'candidate', 'select(id,user_id,organisation_id,designation,picture_key)', 'user_id = (select my_user())');

-- What is not here is mailed at once.
create table notification_preference (
  user_id uuid not null references app_user on delete cascade,
  category text not null check (length(category) between 1 and 40),
  delivery text not null check (delivery in ('at_once', 'off')),
  updated_at timestamptz not null,
  primary key (user_id, category)
);
select close_table('notification_preference');
select wall('notification_preference', 'auth', 'select,delete', 'true');

-- Steps of the first-sign-in guide that were left out, for one membership of a person.
create table guide_skip (
  membership_id uuid not null references membership on delete cascade,
  user_id uuid not null references app_user on delete cascade,
  step text not null check (length(step) between 1 and 40),
  skipped_at timestamptz not null,
  primary key (membership_id, step)
);
create index guide_skip_user on guide_skip (user_id);
select close_table('guide_skip');
select wall('guide_skip', 'auth', 'select,delete', 'true');

do $$
declare side text;
begin
  foreach side in array array['agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate', 'platform'] loop
    perform wall('notification_preference', side, 'select,insert,update', 'user_id = (select my_user())');
    perform wall('guide_skip', side, 'select,insert,delete', 'user_id = (select my_user())');
  end loop;
end $$;

-- The guide asks for a second factor, of which nobody but sign-in reads anything else.
create function i_have_second_factor() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from second_factor where user_id = my_user() and confirmed_at is not null) $$;

grant create on schema public to hireloom_system, hireloom_auth;
alter function bring_picture() owner to hireloom_system;
alter function i_have_second_factor() owner to hireloom_auth;
revoke create on schema public from hireloom_system, hireloom_auth;
