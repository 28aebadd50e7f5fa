-- Bands without an upper end, and files of other kinds that belong to a job.

-- Null: no upper end. The ranges over which bands may not overlap are then unbounded by themselves.
alter table rate_card_terms alter column pay_to drop not null;
alter table engagement_terms alter column pay_to drop not null;
do $$
declare sums text := (select conname from pg_constraint where conrelid = 'negotiation'::regclass and pg_get_constraintdef(oid) like '%num_nulls%');
begin
  execute format('alter table negotiation drop constraint %I', sums);
end $$;
alter table negotiation
  add check (num_nulls(currency, pay_from, fee_type, fee, replacement_days, replacement_rule, invoice_after_days,
    payment_within_days, interest_percent_per_month) in (0, 9)),
  add check (pay_to is null or pay_from is not null);

-- Files that go with a job order besides the one that it was read from.
alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check
  check (kind in ('resume', 'submitted_resume', 'invoice_pdf', 'job_description', 'job_document'));
select wall('job_document', 'agency', 'update(name)', 'agency_id = (select my_agency()) and exists (select from job j where j.id = job_id)');
select wall('job_document', 'agency', 'delete', 'agency_id = (select my_agency()) and exists (select from job j where j.id = job_id)');
select wall('job_document', 'client', 'update(name)', 'client_company_id = (select my_client_company())');
select wall('job_document', 'client', 'delete', 'client_company_id = (select my_client_company())');

select wall('file', 'client', 'insert', 'client_company_id = (select my_client_company()) and kind = ''job_document''');
select wall('file', 'agency', 'select', 'kind = ''job_document'' and exists (select from job_document d where d.file_id = file.id)');
select wall('file', 'recruiter', 'select', 'kind = ''job_document'' and exists (select from job_document d where d.file_id = file.id)');
select wall('file', 'client', 'select', 'kind = ''job_document'' and exists (select from job_document d where d.file_id = file.id)');
drop policy own_descriptions on file;
create policy own_job_files on file as restrictive for select to hireloom_recruiter
  using (kind not in ('job_description', 'job_document') or exists (select from job_document d where d.file_id = file.id));

-- For the task that removes those which no job names any more.
create index file_of_jobs on file (created_at) where kind in ('job_description', 'job_document');
