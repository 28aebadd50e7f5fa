-- A version that came of an answer names who asked for it, too: the other side, or the same person where nobody else answers for the company.
alter table job_version add column asked_by_name text;
