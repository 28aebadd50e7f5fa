create table offer (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  application_id uuid not null references application,
  candidate_record_id uuid not null references candidate_record,
  candidate_name text not null,
  job_title text not null,
  client_name text not null,
  recruiter_id uuid not null references app_user,
  revision integer not null default 1,
  state text not null check (state in ('issued', 'accepted', 'declined', 'change_requested', 'withdrawn', 'expired')),
  currency text not null,
  annual_pay numeric not null check (annual_pay > 0),
  joining_date date not null,
  benefits text not null default '',
  expires_on date not null,
  answer_words text,
  answered_at timestamptz,
  answered_through text check (answered_through in ('link', 'account'))
);
create unique index one_live_offer on offer (application_id) where state in ('issued', 'accepted', 'change_requested');
create index offer_application on offer (application_id, id desc);
create index offer_candidate on offer (candidate_record_id);
create index offer_client on offer (client_company_id, state);
create trigger touch before update on offer for each row execute function touch();

-- A link that does one thing once. Its token is this id with a signature, so that no secret is stored anywhere.
create table one_time_link (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  kind text not null check (kind in ('offer')),
  subject_id uuid not null,
  candidate_record_id uuid not null references candidate_record,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table placement (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  job_id uuid not null references job,
  job_location_id uuid not null references job_location,
  application_id uuid not null unique references application,
  offer_id uuid not null references offer,
  candidate_record_id uuid not null references candidate_record,
  candidate_name text not null,
  job_title text not null,
  client_name text not null,
  recruiter_id uuid not null references app_user,
  state text not null check (state in ('joining', 'joined', 'not_joined', 'left')),
  joining_date date not null,
  reconfirmed_at timestamptz,
  joined_on date,
  left_on date,
  reason text,
  currency text not null,
  annual_pay numeric not null check (annual_pay > 0)
);
create index placement_agency on placement (agency_id, state, joining_date);
create index placement_client on placement (client_company_id, state, joining_date);
create trigger touch before update on placement for each row execute function touch();

create table invoice (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  placement_id uuid not null unique references placement,
  job_id uuid not null references job,
  state text not null check (state in ('scheduled', 'issued', 'partly_paid', 'overdue', 'paid', 'cancelled', 'credited')),
  agency_name text not null,
  client_name text not null,
  candidate_name text not null,
  job_title text not null,
  joining_date date not null,
  visible_from date not null,
  payment_within_days integer not null,
  interest_percent_per_month numeric not null,
  currency text not null,
  annual_pay numeric not null,
  fee_type text not null,
  fee_rate numeric not null,
  fee numeric not null check (fee >= 0),
  -- From here on set when issued.
  number text,
  fiscal_year text,
  issued_on date,
  due_on date,
  tax numeric,
  total numeric,
  paid numeric not null default 0 check (paid >= 0),
  seller jsonb,
  buyer jsonb,
  pdf_file_id uuid references file,
  unique (agency_id, number),
  check ((state in ('scheduled', 'cancelled')) = (number is null))
);
create index invoice_agency on invoice (agency_id, state, id desc);
create index invoice_client on invoice (client_company_id, id desc) where number is not null;
create index invoice_due on invoice (agency_id, visible_from) where state = 'scheduled';
create trigger touch before update on invoice for each row execute function touch();

create function issued_invoice_is_immutable() returns trigger language plpgsql as $$
begin
  if old.number is null then return new; end if;
  if (to_jsonb(new) - '{state,paid,version,updated_at}'::text[]) is distinct from
     (to_jsonb(old) - '{state,paid,version,updated_at}'::text[]) then
    raise exception 'an issued invoice is immutable' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger issued_is_immutable before update on invoice for each row execute function issued_invoice_is_immutable();
create trigger never_deleted before delete on invoice for each row execute function refuse_change();

create table invoice_line (
  invoice_id uuid not null references invoice,
  position smallint not null,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  kind text not null check (kind in ('fee', 'tax')),
  description text not null,
  code text,
  -- Percent, for tax lines.
  rate numeric,
  amount numeric not null,
  note text,
  primary key (invoice_id, position)
);
create trigger immutable before update or delete on invoice_line for each row execute function refuse_change();

-- The next number is taken under the row's lock by the issuing transaction: no gap, no repeat.
create table invoice_sequence (
  agency_id uuid not null references organisation,
  fiscal_year text not null,
  last integer not null,
  primary key (agency_id, fiscal_year)
);

create table payment (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  invoice_id uuid not null references invoice,
  state text not null check (state in ('reported', 'verified', 'refused')),
  currency text not null,
  amount numeric not null check (amount > 0),
  paid_on date not null,
  method text not null check (method in ('bank_transfer', 'upi', 'card', 'cheque', 'other')),
  reference text not null check (length(reference) between 1 and 80),
  reported_by_name text not null,
  verified_by_name text,
  verified_at timestamptz
);
-- One that was refused can be reported again: the amount may have been mistyped.
create unique index payment_once on payment (invoice_id, reference) where state <> 'refused';
create trigger touch before update on payment for each row execute function touch();
