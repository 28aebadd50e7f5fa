-- Job orders read from files and lists of lines; lists that people come back to.

-- What was read from a file and nobody has looked at yet: [{field, snippet}], gone with the submission.
alter table job add column unconfirmed jsonb not null default '[]' check (jsonb_typeof(unconfirmed) = 'array');

alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check check (kind in ('resume', 'submitted_resume', 'invoice_pdf', 'job_description'));

-- A file that belongs to a job: whoever reads the job may read it.
create table job_document (
  job_id uuid not null references job on delete cascade,
  file_id uuid not null references file,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 200),
  primary key (job_id, file_id)
);
create index job_document_file on job_document (file_id);
select close_table('job_document');
select wall('job_document', 'agency', 'select,insert', 'agency_id = (select my_agency()) and exists (select from job j where j.id = job_id)');
select wall('job_document', 'client', 'select,insert', 'client_company_id = (select my_client_company())');
select wall('job_document', 'recruiter', 'select', 'agency_id = (select my_agency()) and job_id = any ((select my_assigned_jobs())::uuid[])');

select wall('file', 'client', 'insert', 'client_company_id = (select my_client_company()) and kind = ''job_description''');
select wall('file', 'agency', 'select', 'kind = ''job_description'' and exists (select from job_document d where d.file_id = file.id)');
select wall('file', 'recruiter', 'select', 'kind = ''job_description'' and exists (select from job_document d where d.file_id = file.id)');
select wall('file', 'client', 'select', 'kind = ''job_description'' and exists (select from job_document d where d.file_id = file.id)');
-- A recruiter sees the agency's files, and of the descriptions only those of their own jobs.
create policy own_descriptions on file as restrictive for select to hireloom_recruiter
  using (kind <> 'job_description' or exists (select from job_document d where d.file_id = file.id));

-- A list as somebody asked it once, to be asked again; one that is shared is seen by all of the organisation's side.
create table saved_filter (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid references organisation,
  client_company_id uuid references organisation,
  user_id uuid not null references app_user,
  user_name text not null,
  list text not null check (list in ('jobs')),
  name text not null check (length(name) between 1 and 80),
  query text not null check (length(query) <= 2000),
  shared boolean not null default false,
  check (num_nonnulls(agency_id, client_company_id) = 1)
);
create unique index saved_filter_name on saved_filter (user_id, coalesce(agency_id, client_company_id), list, lower(name));
create index saved_filter_agency on saved_filter (agency_id, list);
create index saved_filter_client on saved_filter (client_company_id, list);
select close_table('saved_filter');
select wall('saved_filter', 'agency', 'select', 'agency_id = (select my_agency()) and (shared or user_id = (select my_user()))');
select wall('saved_filter', 'agency', 'insert', 'agency_id = (select my_agency()) and user_id = (select my_user())');
select wall('saved_filter', 'agency', 'delete', 'agency_id = (select my_agency()) and user_id = (select my_user())');
select wall('saved_filter', 'recruiter', 'select', 'agency_id = (select my_agency()) and (shared or user_id = (select my_user()))');
select wall('saved_filter', 'recruiter', 'insert', 'agency_id = (select my_agency()) and user_id = (select my_user())');
select wall('saved_filter', 'recruiter', 'delete', 'agency_id = (select my_agency()) and user_id = (select my_user())');
select wall('saved_filter', 'client', 'select', 'client_company_id = (select my_client_company()) and (shared or user_id = (select my_user()))');
select wall('saved_filter', 'client', 'insert', 'client_company_id = (select my_client_company()) and user_id = (select my_user())');
select wall('saved_filter', 'client', 'delete', 'client_company_id = (select my_client_company()) and user_id = (select my_user())');
