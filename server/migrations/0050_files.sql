-- One file service: more kinds of files, and what is stored once for all of an organisation's rows with the same bytes.
alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check check (kind in ('resume', 'submitted_resume', 'invoice_pdf', 'job_description',
  'job_document', 'ticket_attachment', 'blog_image', 'linkedin_import'));

-- Before what is stored goes, whoever else names it is looked for.
create index file_stored on file (storage_key);

-- For the task that removes those which nothing names any more: of every kind that does not stay for good.
drop index file_of_jobs;
create index file_loose on file (kind, created_at) where kind not in ('submitted_resume', 'invoice_pdf');

-- A file on its way, piece by piece; nobody’s but of whoever sends it. What has arrived of it lies in the folder of uploads.
create table upload (
  id uuid primary key,
  created_at timestamptz not null default now(),
  user_id uuid not null references app_user,
  name text not null check (length(name) <= 200),
  bytes integer not null check (bytes > 0)
);
create index upload_user on upload (user_id);
create index upload_age on upload (created_at);
select close_table('upload');
do $$
declare side text;
begin
  foreach side in array array['agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate', 'platform'] loop
    perform wall('upload', side, 'select,insert,delete', 'user_id = (select my_user())');
  end loop;
end $$;

-- What was there before a document was replaced: each earlier file, and the one that now stands in its place.
create table file_version (
  file_id uuid primary key references file,
  -- It goes with the file that replaced it, so that it keeps nothing by itself.
  current_file_id uuid not null references file on delete cascade,
  agency_id uuid references organisation,
  client_company_id uuid references organisation,
  replaced_at timestamptz not null,
  replaced_by_name text not null
);
create index file_version_current on file_version (current_file_id);
select close_table('file_version');
select wall('file_version', 'agency', 'select,insert,delete', 'agency_id = (select my_agency())');
select wall('file_version', 'agency', 'update(current_file_id)', 'agency_id = (select my_agency())');
select wall('file_version', 'recruiter', 'select,insert,delete', 'agency_id = (select my_agency())');
select wall('file_version', 'recruiter', 'update(current_file_id)', 'agency_id = (select my_agency())');
select wall('file_version', 'client', 'select,insert,delete', 'client_company_id = (select my_client_company())');
select wall('file_version', 'client', 'update(current_file_id)', 'client_company_id = (select my_client_company())');

-- Whoever opens a document of a job opens its earlier versions.
select wall('job_document', 'agency', 'update(file_id)', 'agency_id = (select my_agency()) and exists (select from job j where j.id = job_id)');
select wall('job_document', 'client', 'update(file_id)', 'client_company_id = (select my_client_company())');
do $$
declare
  side text;
  earlier constant text := 'kind in (''job_document'', ''job_description'') and exists (select from file_version v join job_document d on d.file_id = v.current_file_id where v.file_id = file.id)';
begin
  foreach side in array array['agency', 'recruiter', 'client'] loop
    perform wall('file', side, 'select', earlier);
  end loop;
end $$;
drop policy own_job_files on file;
create policy own_job_files on file as restrictive for select to hireloom_recruiter
  using (kind not in ('job_description', 'job_document') or exists (select from job_document d where d.file_id = file.id)
    or exists (select from file_version v join job_document d on d.file_id = v.current_file_id where v.file_id = file.id));
