-- What a leaving, a closing and a withdrawal take along, within the walls.

-- The invoice of somebody who left before it was to be seen, cancelled for whoever of the two sides recorded the leaving.
create function cancel_invoice_of_leaver(leaver uuid) returns setof invoice
  language sql security definer set search_path = public as $$
  update invoice i set state = 'cancelled' from placement p
  where p.id = leaver and p.state = 'left' and i.placement_id = p.id and i.state = 'scheduled' and i.visible_from > p.left_on
    and (p.agency_id = my_agency() or p.client_company_id = my_client_company())
  returning i.*
$$;
revoke execute on function cancel_invoice_of_leaver(uuid) from public;
grant execute on function cancel_invoice_of_leaver(uuid) to hireloom_agency, hireloom_client;

-- The open applications of a job that was closed, also those that the client who closed it has not been shown.
create function close_applications_of_job(closed uuid, at timestamptz) returns setof application
  language sql security definer set search_path = public as $$
  update application a set previous_stage = a.stage, stage = 'job_closed', stage_since = at from job j
  where j.id = closed and j.state = 'closed' and a.job_id = j.id
    and a.stage not in ('hired', 'rejected', 'withdrawn', 'job_closed')
    and (j.agency_id = my_agency() or j.client_company_id = my_client_company())
  returning a.*
$$;
revoke execute on function close_applications_of_job(uuid, timestamptz) from public;
grant execute on function close_applications_of_job(uuid, timestamptz) to hireloom_agency, hireloom_client;

-- A job's state, which stays until this transaction ends: recruiters may not lock what they may not change.
create function state_of_held_job(held uuid) returns text
  language sql security definer set search_path = public as $$
  select state from job where id = held and (agency_id = my_agency() or client_company_id = my_client_company()) for share
$$;
revoke execute on function state_of_held_job(uuid) from public;
grant execute on function state_of_held_job(uuid) to hireloom_agency, hireloom_recruiter, hireloom_client;

grant create on schema public to hireloom_system;
alter function state_of_held_job(uuid) owner to hireloom_system;
alter function cancel_invoice_of_leaver(uuid) owner to hireloom_system;
alter function close_applications_of_job(uuid, timestamptz) owner to hireloom_system;
revoke create on schema public from hireloom_system;

-- A candidate who withdraws cancels their interviews, and can do nothing else to them.
grant update (state, state_since, reason, sequence) on interview to hireloom_candidate;
create policy candidate_update on interview for update to hireloom_candidate
  using (candidate_record_id = any ((select my_candidate_records())::uuid[]))
  with check (candidate_record_id = any ((select my_candidate_records())::uuid[]) and state = 'cancelled');
