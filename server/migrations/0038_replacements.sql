-- Whoever leaves within the guarantee is replaced, or what was charged for them is credited.

-- As the terms of the job said on the day of the joining; none where they give no guarantee.
alter table placement
  add column guaranteed_until date,
  add column guarantee_rule text check (guarantee_rule in ('pro_rata', 'full_credit')),
  add check ((guaranteed_until is null) = (guarantee_rule is null)),
  add check (guaranteed_until > joined_on);

update placement p
set guaranteed_until = p.joined_on + (t.band ->> 'replacementDays')::integer, guarantee_rule = t.band ->> 'replacementRule'
from (select distinct on (j.job_id) j.job_id, j.bands from job_terms j order by j.job_id, j.number desc) newest,
  lateral (select band from jsonb_array_elements(newest.bands) band) t
where newest.job_id = p.job_id and p.joined_on is not null and t.band ->> 'currency' = p.currency
  and numrange((t.band ->> 'payFrom')::numeric, (t.band ->> 'payTo')::numeric) @> p.annual_pay
  and (t.band ->> 'replacementDays')::integer > 0;

-- What client and agency have agreed on is not the candidate's to read.
revoke select on placement from hireloom_candidate;
grant select (id, created_at, updated_at, version, agency_id, client_company_id, job_id, job_location_id, application_id, offer_id,
  candidate_record_id, candidate_name, job_title, client_name, recruiter_id, state, joining_date, reconfirmed_at, joined_on, left_on,
  reason, currency, annual_pay) on placement to hireloom_candidate;

create table replacement (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  -- Of the one who left, who is replaced once at most.
  placement_id uuid not null unique references placement,
  application_id uuid not null references application,
  candidate_name text not null,
  job_title text not null,
  client_name text not null,
  state text not null check (state in ('requested', 'approved', 'declined', 'fulfilled', 'unfulfilled')),
  -- Since when it waits for whoever has to do the next thing about it.
  waiting_since timestamptz not null,
  words text not null,
  asked_by_name text not null,
  reason text,
  answered_by_name text,
  -- Who is to join in their place, and has joined once it is fulfilled.
  successor_id uuid unique references placement,
  check (successor_id <> placement_id),
  check (state <> 'fulfilled' or successor_id is not null),
  check (state in ('approved', 'fulfilled') or successor_id is null)
);
create index replacement_agency on replacement (agency_id, state, id desc);
create index replacement_client on replacement (client_company_id, state, id desc);
create index replacement_job on replacement (job_id);
create trigger touch before update on replacement for each row execute function touch();

-- The fee of whoever replaces somebody is less what was charged for the one who left.
alter table invoice
  add column replaces_candidate_name text,
  add column less numeric not null default 0 check (less >= 0),
  add column credited numeric not null default 0 check (credited >= 0 and credited <= coalesce(total, 0));

create or replace function issued_invoice_is_immutable() returns trigger language plpgsql as $$
begin
  if old.number is null then return new; end if;
  if (to_jsonb(new) - '{state,paid,credited,version,updated_at}'::text[]) is distinct from
     (to_jsonb(old) - '{state,paid,credited,version,updated_at}'::text[]) then
    raise exception 'an issued invoice is immutable' using errcode = '55000';
  end if;
  return new;
end $$;

-- Its PDF is kept as a file of the kind invoice_pdf: whoever may not read invoices reads no credit notes either.
create table credit_note (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  invoice_id uuid not null references invoice,
  replacement_id uuid not null references replacement,
  number text not null,
  fiscal_year text not null,
  issued_on date not null,
  reason text not null,
  currency text not null,
  fee numeric not null check (fee > 0),
  tax numeric not null check (tax >= 0),
  total numeric not null check (total = fee + tax),
  lines jsonb not null,
  pdf_file_id uuid not null references file,
  unique (agency_id, number),
  unique (replacement_id, invoice_id)
);
create index credit_note_invoice on credit_note (invoice_id);
create trigger immutable before update or delete on credit_note for each row execute function refuse_change();

-- As of invoices: the next number is taken under the row's lock.
create table credit_note_sequence (
  agency_id uuid not null references organisation,
  fiscal_year text not null,
  last integer not null,
  primary key (agency_id, fiscal_year)
);

-- What was charged for a placement, and for those before it whom it replaced.
create function fee_of_seat(seat uuid) returns numeric
  language sql stable security definer set search_path = public as $$
  with recursive chain (placement_id) as (
    select seat
    union
    select r.placement_id from replacement r join chain c on r.successor_id = c.placement_id and r.state = 'fulfilled'
  )
  select coalesce(sum(i.fee), 0) from chain c join invoice i on i.placement_id = c.placement_id and i.state <> 'cancelled'
    and (i.agency_id = my_agency() or i.client_company_id = my_client_company())
$$;

-- Who joins replaces whom they were chosen for, for whoever of the two sides confirmed the joining.
create function fulfil_replacement_by(joiner uuid, at timestamptz) returns setof replacement
  language sql security definer set search_path = public as $$
  update replacement r set state = 'fulfilled', waiting_since = at from placement p
  where p.id = joiner and p.state = 'joined' and r.successor_id = p.id and r.state = 'approved'
    and (p.agency_id = my_agency() or p.client_company_id = my_client_company())
  returning r.*
$$;

-- Who does not come replaces nobody: it waits for somebody else.
create function release_successor(absent uuid, at timestamptz) returns void
  language sql security definer set search_path = public as $$
  update replacement r set successor_id = null, waiting_since = at from placement p
  where p.id = absent and p.state = 'not_joined' and r.successor_id = p.id and r.state = 'approved'
    and (p.agency_id = my_agency() or p.client_company_id = my_client_company())
$$;

-- Whoever accepts an offer for a place that waits for a replacement is to be it, until the desk says otherwise.
create function choose_successor(joiner uuid) returns void
  language sql security definer set search_path = public as $$
  update replacement set successor_id = joiner where id = (
    select r.id from placement p
    join placement l on l.job_location_id = p.job_location_id and l.currency = p.currency
    join replacement r on r.placement_id = l.id and r.state = 'approved' and r.successor_id is null
    where p.id = joiner and p.state = 'joining' and p.candidate_record_id = any (my_candidate_records())
    order by r.waiting_since, r.id limit 1 for update of r skip locked
  )
$$;

revoke execute on function fee_of_seat(uuid), fulfil_replacement_by(uuid, timestamptz), release_successor(uuid, timestamptz),
  choose_successor(uuid) from public;
grant execute on function fee_of_seat(uuid), fulfil_replacement_by(uuid, timestamptz), release_successor(uuid, timestamptz)
  to hireloom_agency, hireloom_client;
grant execute on function choose_successor(uuid) to hireloom_candidate;

grant create on schema public to hireloom_system;
alter function fee_of_seat(uuid) owner to hireloom_system;
alter function fulfil_replacement_by(uuid, timestamptz) owner to hireloom_system;
alter function release_successor(uuid, timestamptz) owner to hireloom_system;
alter function choose_successor(uuid) owner to hireloom_system;
revoke create on schema public from hireloom_system;

select close_table('replacement');
select close_table('credit_note');
select close_table('credit_note_sequence');

select wall('replacement', 'agency', 'select,update', 'agency_id = (select my_agency())');
select wall('replacement', 'recruiter', 'select',
  'agency_id = (select my_agency()) and job_id = any ((select my_assigned_jobs())::uuid[])');
select wall('replacement', 'recruiter', 'update(successor_id,waiting_since)',
  'agency_id = (select my_agency()) and job_id = any ((select my_assigned_jobs())::uuid[])');
select wall('replacement', 'client', 'select', 'client_company_id = (select my_client_company())');
select wall('replacement', 'client', 'insert', 'client_company_id = (select my_client_company()) and state = ''requested''');
select wall('credit_note', 'agency', 'select,insert', 'agency_id = (select my_agency())');
select wall('credit_note', 'accountant', 'select', 'agency_id = (select my_agency())');
select wall('credit_note', 'client', 'select', 'client_company_id = (select my_client_company())');
select wall('credit_note_sequence', 'agency', 'select,insert,update', 'agency_id = (select my_agency())');
