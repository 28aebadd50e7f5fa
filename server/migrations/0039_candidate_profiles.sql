-- What a candidate says of themselves; theirs alone, whichever agencies know them.
create table candidate_profile (
  user_id uuid primary key references app_user on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  looking boolean not null,
  headline text check (length(headline) between 1 and 120),
  location text check (length(location) between 1 and 200),
  notice_days integer check (notice_days between 0 and 400),
  about text check (length(about) between 1 and 4000),
  -- When they last said that it is so; by the application's clock.
  touched_at timestamptz not null
);
create trigger touch before update on candidate_profile for each row execute function touch();
select close_table('candidate_profile');
select wall('candidate_profile', 'candidate', 'select,insert,update', 'user_id = (select my_user())');
select wall('candidate_profile', 'auth', 'select,delete', 'true');
