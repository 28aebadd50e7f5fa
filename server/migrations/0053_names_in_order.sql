-- Candidates by name, and jobs by title, in the time of one look into an index, among a million of them.

-- Each word of each candidate's name with the candidate, in the order of the words: whoever is called like what was typed so far lies side by
-- side. Until here the words were a list within the candidate, where the database first put together all who have one: far more work
-- for a name that many have. The name goes with it, so that no candidate is read to see whether the other words fit, too.
create table candidate_by_name (
  agency_id uuid not null references organisation,
  word text not null,
  candidate_id uuid not null,
  -- All words of the name, each between blanks.
  name text not null,
  primary key (agency_id, word, candidate_id) include (name)
);

create function add_candidate_names() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into candidate_by_name (agency_id, word, candidate_id, name)
    select agency_id, word, id, ' ' || array_to_string(name_words, ' ') || ' ' from changed, unnest(name_words) word
    on conflict do nothing;
  return null;
end $$;
create function change_candidate_names() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from candidate_by_name n using gone g join changed c using (id)
    where c.name_words <> g.name_words and n.agency_id = g.agency_id and n.word = any (g.name_words) and n.candidate_id = g.id;
  insert into candidate_by_name (agency_id, word, candidate_id, name)
    select c.agency_id, word, id, ' ' || array_to_string(c.name_words, ' ') || ' '
    from gone g join changed c using (id), unnest(c.name_words) word where c.name_words <> g.name_words;
  return null;
end $$;
create function remove_candidate_names() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from candidate_by_name n using gone g
    where n.agency_id = g.agency_id and n.word = any (g.name_words) and n.candidate_id = g.id;
  return null;
end $$;
create trigger add_names after insert on candidate_record referencing new table as changed
  for each statement execute function add_candidate_names();
create trigger change_names after update on candidate_record referencing old table as gone new table as changed
  for each statement execute function change_candidate_names();
create trigger remove_names after delete on candidate_record referencing old table as gone
  for each statement execute function remove_candidate_names();
insert into candidate_by_name (agency_id, word, candidate_id, name)
  select agency_id, word, id, ' ' || array_to_string(name_words, ' ') || ' ' from candidate_record, unnest(name_words) word;

drop index candidate_name_words;
create or replace function forget_name_words(agency uuid, words text[]) returns void language plpgsql security definer set search_path = public as $$
begin
  lock table candidate_name_word in share row exclusive mode;
  delete from candidate_name_word k where k.agency_id = agency and k.word = any (words)
    and not exists (select from candidate_by_name n where n.agency_id = agency and n.word = k.word);
end $$;

-- As with the others (0051): the walls in a place where the indexes serve. Ids are read from these, rows from the tables.
create view searchable_name as select word, candidate_id, name from candidate_by_name where agency_id = (select my_agency());
create index job_agency_words on job using gin (agency_id, found_by gin_trgm_ops);
create index job_client_words on job using gin (client_company_id, found_by gin_trgm_ops);
create view searchable_job as select id, found_by from job where agency_id = (select my_agency());
create view searchable_own_job as select id, found_by from job where client_company_id = (select my_client_company());
create view searchable_application as select id, candidate_record_id from application where agency_id = (select my_agency());

grant create on schema public to hireloom_system;
alter view searchable_name owner to hireloom_system;
alter view searchable_job owner to hireloom_system;
alter view searchable_application owner to hireloom_system;
alter view searchable_own_job owner to hireloom_system;
alter function add_candidate_names() owner to hireloom_system;
alter function change_candidate_names() owner to hireloom_system;
alter function remove_candidate_names() owner to hireloom_system;
revoke create on schema public from hireloom_system;
revoke execute on function add_candidate_names(), change_candidate_names(), remove_candidate_names() from public;
grant select on searchable_name to hireloom_agency, hireloom_recruiter;
grant select on searchable_job to hireloom_agency, hireloom_recruiter;
grant select on searchable_application to hireloom_agency, hireloom_recruiter;
grant select on searchable_own_job to hireloom_client;

select close_table('candidate_by_name');
