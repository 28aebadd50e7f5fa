-- Who sees and writes which rows. Every table has row-level security, forced; a role that is not named has no rows.

-- The rows that hang on a person are looked up once a query, as the system, so that no policy opens another's table.
create function my_assigned_jobs() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(distinct job_id), '{}') from job_assignment where recruiter_id = my_user() $$;
create function my_interview_jobs() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(distinct job_id), '{}') from interview_round where interviewer_id = my_user() $$;
create function my_interview_applications() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(distinct application_id), '{}') from interview where interviewer_id = my_user() $$;
create function my_candidate_jobs() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(distinct job_id), '{}') from application where candidate_record_id = any(my_candidate_records()) $$;
create function my_engaged_organisations() returns uuid[] language sql stable security definer set search_path = public
  as $$ select coalesce(array_agg(case when agency_id = my_agency() then client_company_id else agency_id end), '{}')
        from engagement where agency_id = my_agency() or client_company_id = my_client_company() $$;

grant create on schema public to hireloom_system;
alter function my_assigned_jobs() owner to hireloom_system;
alter function my_interview_jobs() owner to hireloom_system;
alter function my_interview_applications() owner to hireloom_system;
alter function my_candidate_jobs() owner to hireloom_system;
alter function my_engaged_organisations() owner to hireloom_system;
alter function copy_user_name() owner to hireloom_system;
revoke create on schema public from hireloom_system;

do $$
declare
  wall record;
  tables text[];
  relation text;
  policy text;
  -- Conditions in the words of domain.md; each compares a plain column with something computed once a query.
  agencys constant text := 'agency_id = (select my_agency())';
  assigned constant text := 'agency_id = (select my_agency()) and job_id = any ((select my_assigned_jobs())::uuid[])';
  clients constant text := 'client_company_id = (select my_client_company())';
  submitted constant text := 'client_company_id = (select my_client_company()) and submitted_at is not null';
  invited_job constant text := 'job_id = any ((select my_interview_jobs())::uuid[])';
  invited constant text := 'application_id = any ((select my_interview_applications())::uuid[])';
  mine constant text := 'candidate_record_id = any ((select my_candidate_records())::uuid[])';
  by_me constant text := ' and actor_user_id is not distinct from (select my_user())';
  applied constant text := 'job_id = any ((select my_candidate_jobs())::uuid[])';
begin
  select array_agg(tablename::text) into tables from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%';
  foreach relation in array tables loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('grant select, insert, update, delete on %I to hireloom_system', relation);
    execute format('create policy system_all on %I to hireloom_system using (true) with check (true)', relation);
  end loop;
  revoke update, delete on event, event_seal from hireloom_system;

  for wall in select * from (values
    -- table, role, privileges, rows
    ('app_user', 'auth', 'select,insert,update,delete', 'true'),
    ('session', 'auth', 'select,insert,update,delete', 'true'),
    ('credential', 'auth', 'select,insert,update,delete', 'true'),
    ('verification', 'auth', 'select,insert,update,delete', 'true'),
    ('rate_limit', 'auth', 'select,insert,update,delete', 'true'),
    ('membership', 'auth', 'select', 'true'),
    ('organisation', 'auth', 'select', 'true'),
    ('candidate_record', 'auth', 'select(id,user_id)', 'true'),
    ('clock', 'app', 'select', 'true'),

    ('organisation', 'agency', 'select', 'id = (select my_agency()) or id = any ((select my_engaged_organisations())::uuid[])'),
    ('membership', 'agency', 'select', 'organisation_id = (select my_agency()) or organisation_id = any ((select my_engaged_organisations())::uuid[])'),
    ('rate_card_terms', 'agency', 'select,insert,update,delete', agencys),
    ('engagement', 'agency', 'select,insert,update', agencys),
    ('engagement_terms', 'agency', 'select,insert', agencys),
    ('job', 'agency', 'select,insert,update', agencys || ' and state <> ''draft'''),
    ('job_location', 'agency', 'select,insert,update,delete', agencys),
    ('job_skill', 'agency', 'select,insert,update,delete', agencys),
    ('interview_round', 'agency', 'select,insert,update,delete', agencys),
    ('job_terms', 'agency', 'select,insert', agencys),
    ('job_assignment', 'agency', 'select,insert,delete', agencys),
    ('file', 'agency', 'select,insert', agencys),
    ('candidate_record', 'agency', 'select,insert,update', agencys),
    ('candidate_skill', 'agency', 'select,insert,update,delete', agencys),
    ('right_to_represent', 'agency', 'select,insert,update', agencys),
    ('representation', 'agency', 'select,insert', agencys),
    ('application', 'agency', 'select,insert,update', agencys),
    ('submission', 'agency', 'select,insert', agencys),
    ('interview', 'agency', 'select,insert,update', agencys),
    ('feedback', 'agency', 'select', agencys),
    ('offer', 'agency', 'select,insert,update', agencys),
    ('one_time_link', 'agency', 'select,insert,update', agencys),
    ('placement', 'agency', 'select,insert,update', agencys),
    ('invoice', 'agency', 'select,insert,update', agencys),
    ('invoice_line', 'agency', 'select,insert', agencys),
    ('invoice_sequence', 'agency', 'select,insert,update', agencys),
    ('payment', 'agency', 'select,insert,update', agencys),
    ('event', 'agency', 'insert', agencys || by_me),
    ('event', 'agency', 'select', agencys || ' and audience && ''{agency,accounts}'''),
    ('event_seal', 'agency', 'select', 'chain_id = (select my_agency())'),
    ('task_run', 'agency', 'select', agencys),

    ('organisation', 'accountant', 'select', 'id = (select my_agency()) or id = any ((select my_engaged_organisations())::uuid[])'),
    ('invoice', 'accountant', 'select,update(state,paid)', agencys),
    ('invoice_line', 'accountant', 'select', agencys),
    ('payment', 'accountant', 'select,update(state,verified_by_name,verified_at)', agencys),
    ('file', 'accountant', 'select', agencys || ' and kind = ''invoice_pdf'''),
    ('event', 'accountant', 'insert', agencys || by_me),
    ('event', 'accountant', 'select', agencys || ' and ''accounts'' = any (audience)'),

    ('organisation', 'recruiter', 'select(id,created_at,updated_at,version,kind,name,code,website,address,city,state,country,time_zone,currency,gstin,pan,vat_id,working_days,own_holidays)', 'id = (select my_agency()) or id = any ((select my_engaged_organisations())::uuid[])'),
    ('membership', 'recruiter', 'select', 'organisation_id = (select my_agency()) or organisation_id = any ((select my_engaged_organisations())::uuid[])'),
    ('job', 'recruiter', 'select', 'agency_id = (select my_agency()) and id = any ((select my_assigned_jobs())::uuid[])'),
    ('job_location', 'recruiter', 'select', assigned),
    ('job_skill', 'recruiter', 'select', assigned),
    ('interview_round', 'recruiter', 'select', assigned),
    ('job_assignment', 'recruiter', 'select', assigned),
    ('file', 'recruiter', 'select,insert', agencys || ' and kind <> ''invoice_pdf'''),
    ('candidate_record', 'recruiter', 'select,insert,update', agencys),
    ('candidate_skill', 'recruiter', 'select,insert,update,delete', agencys),
    ('right_to_represent', 'recruiter', 'select,insert,update', assigned),
    ('representation', 'recruiter', 'select,insert', agencys),
    ('application', 'recruiter', 'select,insert,update', assigned),
    ('submission', 'recruiter', 'select,insert', assigned),
    ('interview', 'recruiter', 'select,insert,update', assigned),
    ('feedback', 'recruiter', 'select', assigned),
    ('offer', 'recruiter', 'select,insert,update', assigned),
    ('one_time_link', 'recruiter', 'select,insert,update', agencys),
    ('placement', 'recruiter', 'select,update', assigned),
    ('event', 'recruiter', 'insert', agencys || by_me),
    ('event', 'recruiter', 'select', agencys || ' and ''agency'' = any (audience) and (job_id is null or job_id = any ((select my_assigned_jobs())::uuid[]))'),

    ('organisation', 'client', 'select(id,created_at,updated_at,version,kind,name,code,website,address,city,state,country,time_zone,currency,gstin,pan,vat_id,working_days,own_holidays)', 'id = (select my_client_company()) or id = any ((select my_engaged_organisations())::uuid[])'),
    ('membership', 'client', 'select', 'organisation_id = (select my_client_company())'),
    ('engagement', 'client', 'select,insert,update', clients),
    ('engagement_terms', 'client', 'select', clients),
    ('job', 'client', 'select,insert,update,delete', clients),
    ('job_location', 'client', 'select,insert,update,delete', clients),
    ('job_skill', 'client', 'select,insert,update,delete', clients),
    ('interview_round', 'client', 'select,insert,update,delete', clients),
    ('job_terms', 'client', 'select', clients),
    ('job_code_sequence', 'client', 'select,insert,update', 'agency_id = any ((select my_engaged_organisations())::uuid[])'),
    ('file', 'client', 'select', clients),
    ('application', 'client', 'select,update', submitted),
    ('submission', 'client', 'select', clients),
    ('interview', 'client', 'select,insert,update', clients),
    ('feedback', 'client', 'select', clients),
    ('offer', 'client', 'select,insert,update', clients),
    ('one_time_link', 'client', 'insert', 'agency_id = any ((select my_engaged_organisations())::uuid[])'),
    ('placement', 'client', 'select,update', clients),
    ('invoice', 'client', 'insert', clients),
    ('invoice', 'client', 'select', clients || ' and number is not null'),
    ('invoice_line', 'client', 'select', clients),
    ('payment', 'client', 'select,insert', clients),
    ('event', 'client', 'insert', clients || by_me),
    ('event', 'client', 'select', clients || ' and ''client'' = any (audience)'),

    ('organisation', 'interviewer', 'select(id,created_at,updated_at,version,kind,name,code,website,address,city,state,country,time_zone,currency,gstin,pan,vat_id,working_days,own_holidays)', 'id = (select my_client_company())'),
    ('job', 'interviewer', 'select(id,created_at,updated_at,version,agency_id,client_company_id,engagement_id,client_name,code,state,title,description,department,employment_type,experience_from_months,experience_to_months,notice_days_max,deadline,reason,submitted_at,approved_at)', 'id = any ((select my_interview_jobs())::uuid[]) and state <> ''draft'''),
    ('job_location', 'interviewer', 'select', invited_job),
    ('job_skill', 'interviewer', 'select', invited_job),
    ('interview_round', 'interviewer', 'select', invited_job),
    ('file', 'interviewer', 'select', 'id = any (array(select resume_file_id from submission))'),
    ('application', 'interviewer', 'select,update(round,all_rounds_done)', 'id = any ((select my_interview_applications())::uuid[])'),
    ('submission', 'interviewer', 'select', invited),
    ('interview', 'interviewer', 'select', invited),
    ('interview', 'interviewer', 'insert', invited),
    ('interview', 'interviewer', 'update', 'interviewer_id = (select my_user())'),
    ('feedback', 'interviewer', 'insert', invited || ' and interviewer_id = (select my_user())'),
    -- Their own, and what the rounds before theirs made of it.
    ('feedback', 'interviewer', 'select', 'interviewer_id = (select my_user()) or exists (select from interview i
      where i.application_id = feedback.application_id and i.interviewer_id = (select my_user()) and i.round_number > feedback.round_number)'),
    ('event', 'interviewer', 'insert', invited || by_me),
    ('event', 'interviewer', 'select', invited || ' and ''interviewer'' = any (audience)'),

    ('candidate_record', 'candidate', 'select(id,agency_id,name,emails,phones,location,current_title,current_employer,experience_months,notice_days)', 'id = any ((select my_candidate_records())::uuid[])'),
    ('job', 'candidate', 'select(id,agency_id,client_company_id,client_name,code,state,title,description,employment_type,currency,pay_from,pay_to)', 'id = any ((select my_candidate_jobs())::uuid[])'),
    ('job_location', 'candidate', 'select(id,job_id,agency_id,client_company_id,position,place,work_mode)', applied),
    ('application', 'candidate', 'select(id,agency_id,client_company_id,job_id,job_location_id,candidate_record_id,recruiter_id,recruiter_name,candidate_name,stage,previous_stage,round,all_rounds_done,submitted_at,stage_since,version),update(stage,previous_stage,stage_since)', mine),
    ('right_to_represent', 'candidate', 'select', mine),
    ('interview', 'candidate', 'select', mine),
    ('offer', 'candidate', 'select,update(state,answer_words,answered_at,answered_through)', mine),
    ('one_time_link', 'candidate', 'select,update(used_at)', mine),
    ('placement', 'candidate', 'select', mine),
    ('placement', 'candidate', 'insert', mine || ' and state = ''joining'''),
    ('event', 'candidate', 'insert', mine || by_me),
    ('event', 'candidate', 'select', mine || ' and ''candidate'' = any (audience)')
  ) as w (relation, role, privileges, rows)
  loop
    execute format('grant %s on %I to hireloom_%s', wall.privileges, wall.relation, wall.role);
    policy := format('%s_%s', wall.role, split_part(wall.privileges, '(', 1));
    if wall.privileges = 'insert' then
      execute format('create policy %I on %I for insert to hireloom_%s with check (%s)',
        policy, wall.relation, wall.role, wall.rows);
    elsif wall.privileges = 'select' then
      execute format('create policy %I on %I for select to hireloom_%s using (%s)',
        policy, wall.relation, wall.role, wall.rows);
    else
      execute format('create policy %I on %I to hireloom_%s using (%s) with check (%s)',
        policy, wall.relation, wall.role, wall.rows, wall.rows);
    end if;
  end loop;

  -- What everybody has of their own.
  foreach relation in array array['agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate', 'platform'] loop
    execute format('grant select, update (seen_at) on notification to hireloom_%s', relation);
    execute format('create policy own_%s on notification to hireloom_%s using (user_id = (select my_user()))', relation, relation);
    execute format('grant select, update (name, time_zone, locale, updated_at) on app_user to hireloom_%s', relation);
    execute format('create policy own_%s on app_user to hireloom_%s using (id = (select my_user()))', relation, relation);
    execute format('grant select, insert, update on idempotency_key to hireloom_%s', relation);
    execute format('create policy own_%s on idempotency_key to hireloom_%s using (user_key = (select coalesce(my_user()::text, my_candidate_records()::text)))', relation, relation);
  end loop;
end $$;
