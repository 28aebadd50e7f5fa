-- Extensions, the database's roles, and the functions that policies and triggers use.
create extension if not exists btree_gist;
create extension if not exists btree_gin;
create extension if not exists pg_trgm;

-- Group roles: a transaction becomes one of them, and its policies decide which rows exist.
do $$
declare name text;
begin
  foreach name in array array[
    'hireloom_agency', 'hireloom_accountant', 'hireloom_recruiter', 'hireloom_client', 'hireloom_interviewer', 'hireloom_candidate',
    'hireloom_platform', 'hireloom_public', 'hireloom_system'
  ] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin', name);
    end if;
    execute format('grant %I to hireloom_app', name);
    execute format('grant usage on schema public to %I', name);
  end loop;
end $$;
grant usage on schema public to hireloom_app, hireloom_auth;

-- What the transaction said of its actor. Not set: null, and so no row matches.
create function my_user() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
create function my_agency() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.agency_id', true), '')::uuid $$;
create function my_client_company() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.client_company_id', true), '')::uuid $$;
create function my_candidate_records() returns uuid[] language sql stable parallel safe
  as $$ select nullif(current_setting('app.candidate_records', true), '')::uuid[] $$;

create function touch() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  new.version := old.version + 1;
  return new;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = '55000';
end $$;
