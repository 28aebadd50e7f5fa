-- An engagement is of one agency and one company. Without this the planner multiplies how rare each is, expects a handful of jobs of an
-- engagement, and sorts all of the thousands that there are.
create statistics job_engagement_sides (dependencies) on engagement_id, agency_id, client_company_id from job;
analyze job;

-- Found by the letters of the title is what `found_by` is for (0053); this one was only read to put the agency's jobs together, which others do better.
drop index job_title;
