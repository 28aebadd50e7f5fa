-- One file service: more kinds of files, and what is stored once for all of an organisation's rows with the same bytes.
alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check check (kind in ('resume', 'submitted_resume', 'invoice_pdf', 'job_description',
  'job_document', 'ticket_attachment', 'blog_image', 'linkedin_import'));

-- Before what is stored goes, whoever else names it is looked for.
create index file_stored on file (storage_key);

-- For the task that removes those which nothing names any more: of every kind that does not stay for good.
drop index file_of_jobs;
create index file_loose on file (kind, created_at) where kind not in ('submitted_resume', 'invoice_pdf');
