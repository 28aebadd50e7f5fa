-- Walls for the tables of later migrations, each a sentence: select wall('team', 'agency', 'select,insert', 'agency_id = (select my_agency())').

-- An agency's admin sees what its managers see, and members, keys and the audit trail besides.
do $$
begin
  if not exists (select from pg_roles where rolname = 'hireloom_agency_admin') then
    create role hireloom_agency_admin nologin;
  end if;
end $$;
grant hireloom_agency to hireloom_agency_admin;
grant hireloom_agency_admin to hireloom_app;
grant usage on schema public to hireloom_agency_admin;

-- Closes a new table: only the system has its rows, until walls say who else.
create function close_table(relation text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', relation);
  execute format('alter table %I force row level security', relation);
  execute format('grant select, insert, update, delete on %I to hireloom_system', relation);
  execute format('create policy system_all on %I to hireloom_system using (true) with check (true)', relation);
end $$;

-- Gives a role (without its prefix) privileges on those rows of a table. `rows` compares plain columns with what is computed once a query.
create function wall(relation text, role text, privileges text, rows text) returns void language plpgsql as $$
declare
  verb constant text := split_part(privileges, '(', 1);
  -- A table may have several walls of one role and verb: their rows add up.
  policy constant text := format('%s_%s_%s', role, replace(verb, ',', '_'), left(md5(relation || privileges || rows), 6));
begin
  execute format('grant %s on %I to hireloom_%s', privileges, relation, role);
  if verb = 'insert' then
    execute format('create policy %I on %I for insert to hireloom_%s with check (%s)', policy, relation, role, rows);
  elsif verb in ('select', 'delete') then
    execute format('create policy %I on %I for %s to hireloom_%s using (%s)', policy, relation, verb, role, rows);
  elsif verb = 'update' then
    execute format('create policy %I on %I for update to hireloom_%s using (%s) with check (%s)', policy, relation, role, rows, rows);
  else
    execute format('create policy %I on %I to hireloom_%s using (%s) with check (%s)', policy, relation, role, rows, rows);
  end if;
end $$;

-- Tools of the migrations, not of anybody at run time.
revoke execute on function close_table(text), wall(text, text, text, text) from public;

-- All that happened in the agency, for its audit page.
select wall('event', 'agency_admin', 'select', 'agency_id = (select my_agency())');
