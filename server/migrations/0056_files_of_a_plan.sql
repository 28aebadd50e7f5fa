-- A plan says how many files people may send, and how large one may be. What Hireloom writes itself (invoices, the résumé that a client was
-- shown) always has room. Who bought a plan before has bought it without these limits.
update subscription set limits = '{"files": null, "file_size": null}' || limits;
update plan_version set limits = '{"files": null, "file_size": null}' || limits;
update plan_order set limits = '{"files": null, "file_size": null}' || limits;

drop index file_storage;
create index file_storage on file (agency_id) include (bytes) where kind not in ('invoice_pdf', 'submitted_resume');

create or replace function plan_used(agency uuid, feature text, at_most bigint, at timestamptz) returns bigint
  language sql stable security definer set search_path = public as $$
  select case feature
    when 'members' then (select count(*) from (
      select email from membership where organisation_id = agency and state = 'active' and not service
      union select email from invitation where organisation_id = agency and state = 'open' and expires_at > at) seats)
    when 'jobs' then (select count(*) from (select from job
      where agency_id = agency and state in ('pending_approval', 'changes_requested', 'open', 'on_hold') limit at_most) j)
    when 'candidates' then (select count(*) from (select from candidate_record
      where agency_id = agency and erased_at is null limit at_most) c)
    when 'webhooks' then (select count(*) from webhook_endpoint where agency_id = agency)
    when 'storage' then (select coalesce(sum(bytes), 0)::bigint from file
      where agency_id = agency and kind not in ('invoice_pdf', 'submitted_resume'))
    when 'files' then (select count(*) from (select from file
      where agency_id = agency and kind not in ('invoice_pdf', 'submitted_resume') limit at_most) f)
    when 'branding' then (select count(*) from organisation o where o.id = agency and (o.brand_colour is not null
      or exists (select from organisation_logo l where l.organisation_id = o.id)))
    else coalesce((select used from plan_usage u where u.agency_id = agency and u.feature = plan_used.feature
      and u.month = date_trunc('month', at at time zone 'UTC')::date), 0)
  end $$;
-- Whoever may attach a file somewhere is asked how large it is.
grant execute on function plan_without_room(uuid, text, bigint, timestamptz) to hireloom_accountant, hireloom_interviewer;
