-- One search over all that somebody may see, in an agency of a million candidates too.

-- The words of a candidate's name, in small letters and without accents, as they are typed.
create function name_words(name text) returns text[] language sql immutable parallel safe
  as $$ select tsvector_to_array(to_tsvector('simple', regexp_replace(normalize(lower(name), nfkd), '[\u0300-\u036f]', '', 'g'))) $$;
-- A word and all that it becomes by leaving out one letter: of two words that differ by one slip, two of these are the same.
create function word_slips(word text) returns text[] language sql immutable parallel safe as $$
  select array(select word union
    select left(word, place - 1) || substr(word, place + 1) from generate_series(1, length(word)) place where length(word) > 2) $$;

alter table candidate_record add column name_words text[] not null default '{}';
create or replace function candidate_document() returns trigger language plpgsql as $$
begin
  new.name_words := case when new.erased_at is null then name_words(new.name) else '{}' end;
  new.headline :=
    setweight(to_tsvector('simple', new.name || ' ' || coalesce(new.current_title, '')), 'A') ||
    setweight(to_tsvector('simple', array_to_string(new.skill_names, ' ') || ' ' || coalesce(new.current_employer, '')), 'B') ||
    setweight(to_tsvector('simple', coalesce(new.location, '') || ' ' || array_to_string(new.tags, ' ')), 'C');
  new.document := new.headline ||
    setweight(to_tsvector('simple', left(coalesce(new.resume_text, ''), 100000)), 'D');
  return new;
end $$;
update candidate_record set name_words = name_words(name) where erased_at is null;
create index candidate_name_words on candidate_record using gin (agency_id, name_words);

-- Each word that some candidate of an agency is called by, so that beginnings and slips are looked up among few words.
create table candidate_name_word (
  agency_id uuid not null references organisation,
  word text not null,
  slips text[] not null generated always as (word_slips(word)) stored,
  primary key (agency_id, word)
);
create index candidate_name_word_slips on candidate_name_word using gin (agency_id, slips);
create function keep_candidate_name_words() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into candidate_name_word (agency_id, word)
    select distinct agency_id, word from changed, unnest(name_words) word order by agency_id, word
    on conflict do nothing;
  return null;
end $$;
create trigger keep_name_words_inserted after insert on candidate_record referencing new table as changed
  for each statement execute function keep_candidate_name_words();
create trigger keep_name_words_updated after update on candidate_record referencing new table as changed
  for each statement execute function keep_candidate_name_words();
insert into candidate_name_word (agency_id, word) select distinct agency_id, word from candidate_record, unnest(name_words) word;

-- Of who is erased no word of the name stays that nobody else has. The lock waits for whoever just found such a word kept.
create function forget_name_words(agency uuid, words text[]) returns void language plpgsql security definer set search_path = public as $$
begin
  lock table candidate_name_word in share row exclusive mode;
  delete from candidate_name_word k where k.agency_id = agency and k.word = any (words)
    and not exists (select from candidate_record c where c.agency_id = agency and c.name_words @> array[k.word]);
end $$;
revoke execute on function forget_name_words(uuid, text[]), keep_candidate_name_words() from public;
grant execute on function forget_name_words(uuid, text[]) to hireloom_system;

-- As with searchable_candidate (0011): the same walls, where the indexes for words and likenesses serve. Ids are read from these, rows from the tables.
create or replace view searchable_candidate as
  select id, agency_id, name, emails, phones, birth_date, current_employer, location, experience_months, expected_pay,
    notice_days, skill_names, resume_file_id, document, headline, name_words
  from candidate_record where agency_id = (select my_agency()) and erased_at is null;
create view searchable_name_word as
  select word, slips from candidate_name_word where agency_id = (select my_agency());

create index invoice_agency_words on invoice using gin
  (agency_id, lower(coalesce(number, '') || chr(10) || client_name || chr(10) || candidate_name) gin_trgm_ops);
create index invoice_client_words on invoice using gin
  (client_company_id, lower(coalesce(number, '') || chr(10) || client_name || chr(10) || candidate_name) gin_trgm_ops) where number is not null;
create view searchable_invoice as
  select id, lower(coalesce(number, '') || chr(10) || client_name || chr(10) || candidate_name) as found_by
  from invoice where agency_id = (select my_agency());
create view searchable_own_invoice as
  select id, lower(coalesce(number, '') || chr(10) || client_name || chr(10) || candidate_name) as found_by
  from invoice where client_company_id = (select my_client_company()) and number is not null;

create index application_client_names on application using gin (client_company_id, candidate_name gin_trgm_ops)
  where submitted_at is not null;
create view searchable_submission as
  select id, candidate_name from application where client_company_id = (select my_client_company()) and submitted_at is not null;

grant create on schema public to hireloom_system;
alter view searchable_name_word owner to hireloom_system;
alter view searchable_invoice owner to hireloom_system;
alter view searchable_own_invoice owner to hireloom_system;
alter view searchable_submission owner to hireloom_system;
alter function keep_candidate_name_words() owner to hireloom_system;
alter function forget_name_words(uuid, text[]) owner to hireloom_system;
revoke create on schema public from hireloom_system;
grant select on searchable_name_word to hireloom_agency, hireloom_recruiter;
grant select on searchable_invoice to hireloom_agency, hireloom_accountant;
grant select on searchable_own_invoice to hireloom_client;
grant select on searchable_submission to hireloom_client;

-- What somebody opened from the search last, in one membership.
create table opened_record (
  membership_id uuid not null references membership on delete cascade,
  user_id uuid not null references app_user on delete cascade,
  kind text not null check (length(kind) between 1 and 40),
  subject_id uuid not null,
  opened_at timestamptz not null,
  primary key (membership_id, kind, subject_id)
);
create index opened_record_user on opened_record (user_id);

select close_table('candidate_name_word');
select close_table('opened_record');
do $$
declare side text;
begin
  foreach side in array array['agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate', 'platform'] loop
    perform wall('opened_record', side, 'select,insert,update,delete', 'user_id = (select my_user())');
  end loop;
end $$;
