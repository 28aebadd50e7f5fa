-- What the agency's people search their candidates by.

-- Before a wall's condition the planner takes no index for words, lists or likenesses, because these operators might show
-- rows that are behind it: every search would read all records of the agency. This view is the same wall
-- (agency and recruiter see their agency's records) in a place where the indexes that lead with the agency serve.
-- Read ids from it only, and the records themselves from candidate_record.
create view searchable_candidate as
  select id, agency_id, name, emails, phones, birth_date, current_employer, location, experience_months, expected_pay,
    notice_days, skill_names, resume_file_id, document, headline
  from candidate_record where agency_id = (select my_agency());
grant create on schema public to hireloom_system;
alter view searchable_candidate owner to hireloom_system;
revoke create on schema public from hireloom_system;
grant select on searchable_candidate to hireloom_agency, hireloom_recruiter;
