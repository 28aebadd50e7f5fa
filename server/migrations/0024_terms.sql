-- The rate card in versions, terms that both sides sign, and how they are negotiated.

-- A version of an agency's rate card. Of those whose day has come the one of the latest day holds; of the same day, the newest.
create table rate_card (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  number integer not null check (number > 0),
  effective_from date not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  -- A planned one that shall not come to hold after all.
  withdrawn_at timestamptz,
  unique (agency_id, number)
);
create index rate_card_holds on rate_card (agency_id, effective_from desc, number desc) where withdrawn_at is null;
insert into rate_card (id, agency_id, number, effective_from, saved_by_name, saved_at)
  select gen_random_uuid(), t.agency_id, 1, (min(t.created_at) at time zone o.time_zone)::date, 'Hireloom', min(t.created_at)
  from rate_card_terms t join organisation o on o.id = t.agency_id group by t.agency_id, o.time_zone;

drop trigger touch on rate_card_terms;
alter table rate_card_terms
  drop constraint rate_card_bands_do_not_overlap,
  drop column updated_at,
  drop column version,
  add column rate_card_id uuid references rate_card,
  add column replacement_rule text not null default 'pro_rata' check (replacement_rule in ('pro_rata', 'full_credit'));
update rate_card_terms t set rate_card_id = c.id from rate_card c where c.agency_id = t.agency_id;
alter table rate_card_terms
  alter column rate_card_id set not null,
  add constraint rate_card_bands_do_not_overlap exclude using gist
    (rate_card_id with =, currency with =, numrange(pay_from, pay_to) with &&);
create trigger immutable before update or delete on rate_card_terms for each row execute function refuse_change();

-- A proposal of one side to the other; a counter-offer is a round of its own that answers the one before.
create table negotiation (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  engagement_id uuid not null references engagement,
  agency_name text not null,
  client_name text not null,
  -- The first round's id.
  thread_id uuid not null references negotiation,
  round integer not null check (round > 0),
  answers_id uuid references negotiation,
  state text not null default 'proposed' check (state in
    ('proposed', 'countered', 'accepted', 'rejected', 'withdrawn', 'expired')),
  proposed_by text not null check (proposed_by in ('agency', 'client')),
  -- A pay band of the engagement; one job's pay band; or that the engagement's terms shall hold for jobs that are open already.
  scope text not null check (scope in ('band', 'job', 'open_jobs')),
  job_id uuid references job,
  job_ids uuid[] not null default '{}',
  -- The engagement's terms when it was proposed; of open_jobs, those that shall hold.
  terms_version integer not null,
  currency text check (currency ~ '^[A-Z]{3}$'),
  pay_from numeric check (pay_from >= 0),
  pay_to numeric check (pay_to > pay_from),
  fee_type text check (fee_type in ('percentage', 'fixed')),
  fee numeric check (fee >= 0 and (fee_type <> 'percentage' or fee <= 100)),
  replacement_days integer check (replacement_days >= 0),
  replacement_rule text check (replacement_rule in ('pro_rata', 'full_credit')),
  invoice_after_days integer check (invoice_after_days >= 0),
  payment_within_days integer check (payment_within_days >= 0),
  interest_percent_per_month numeric check (interest_percent_per_month >= 0),
  description text,
  -- The bands that held for this pay on the day of the first round.
  before jsonb not null default '[]',
  message text not null default '' check (length(message) <= 2000),
  proposed_by_user_id uuid not null references app_user,
  proposed_by_name text not null,
  -- As typed: the proposer's part of the agreement, should the other side accept.
  signed_name text not null,
  ip_address text not null,
  proposed_at timestamptz not null,
  -- The last day for an answer, in the agency's time zone.
  expires_on date not null,
  answered_by_name text,
  answered_at timestamptz,
  -- Of accepting, as typed.
  answer_signed_name text,
  answer_ip_address text,
  reason text,
  -- What accepting made: the version of the engagement's terms.
  made_version integer,
  unique (thread_id, round),
  check ((scope = 'open_jobs') = (fee is null)),
  check ((scope = 'job') = (job_id is not null)),
  check ((scope = 'open_jobs') = (cardinality(job_ids) > 0)),
  check (num_nulls(currency, pay_from, pay_to, fee_type, fee, replacement_days, replacement_rule, invoice_after_days,
    payment_within_days, interest_percent_per_month) in (0, 10)),
  constraint one_open_negotiation_of_band exclude using gist
    (engagement_id with =, currency with =, numrange(pay_from, pay_to) with &&) where (state = 'proposed' and scope = 'band')
);
create unique index one_open_negotiation_of_job on negotiation (job_id) where state = 'proposed' and scope = 'job';
create unique index one_open_negotiation_of_open_jobs on negotiation (engagement_id) where state = 'proposed' and scope = 'open_jobs';
create index negotiation_agency on negotiation (agency_id, id desc) where state <> 'countered';
create index negotiation_client on negotiation (client_company_id, id desc) where state <> 'countered';
create index negotiation_engagement on negotiation (engagement_id, id desc);
create index negotiation_job on negotiation (job_id, id desc) where state = 'accepted';
create index negotiation_open on negotiation (agency_id, expires_on) where state = 'proposed';

-- What one side writes down for itself.
create table negotiation_note (
  id uuid primary key,
  created_at timestamptz not null default now(),
  organisation_id uuid not null references organisation,
  thread_id uuid not null references negotiation,
  author_name text not null,
  text text not null check (length(text) between 1 and 4000),
  written_at timestamptz not null
);
create index negotiation_note_thread on negotiation_note (organisation_id, thread_id, id);
create trigger immutable before update or delete on negotiation_note for each row execute function refuse_change();

-- A version of an engagement's terms as a document: what it came of, and the two parties as they were on that day.
create table engagement_terms_version (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  engagement_id uuid not null references engagement,
  terms_version integer not null check (terms_version > 0),
  -- Null where the rate card became the first terms.
  negotiation_id uuid references negotiation,
  made_at timestamptz not null,
  agency jsonb not null,
  client jsonb not null,
  unique (engagement_id, terms_version)
);
create trigger immutable before update or delete on engagement_terms_version for each row execute function refuse_change();

-- A party's yes to the first terms, by the name they typed; the yes to every later version stands in its negotiation.
create table terms_signature (
  id uuid primary key,
  created_at timestamptz not null default now(),
  agency_id uuid not null references organisation,
  client_company_id uuid not null references organisation,
  engagement_id uuid not null,
  terms_version integer not null,
  side text not null check (side in ('agency', 'client')),
  signed_name text not null check (length(signed_name) between 1 and 200),
  user_id uuid not null references app_user,
  user_name text not null,
  ip_address text not null,
  signed_at timestamptz not null,
  constraint one_signature_of_a_side unique (engagement_id, terms_version, side),
  foreign key (engagement_id, terms_version) references engagement_terms_version (engagement_id, terms_version)
);
create trigger immutable before update or delete on terms_signature for each row execute function refuse_change();

create function party_of_terms(organisation organisation) returns jsonb language sql stable set search_path = public as $$
  select jsonb_build_object('name', coalesce(organisation.legal_name, organisation.name), 'address', organisation.address,
    'city', organisation.city, 'state', organisation.state, 'country', organisation.country, 'gstin', organisation.gstin,
    'pan', organisation.pan, 'vatId', organisation.vat_id)
$$;
insert into engagement_terms_version (id, agency_id, client_company_id, engagement_id, terms_version, made_at, agency, client)
  select gen_random_uuid(), t.agency_id, t.client_company_id, t.engagement_id, t.terms_version, min(t.created_at),
    party_of_terms(a), party_of_terms(c)
  from engagement_terms t join organisation a on a.id = t.agency_id join organisation c on c.id = t.client_company_id
  group by t.agency_id, t.client_company_id, t.engagement_id, t.terms_version, a, c;
drop function party_of_terms(organisation);
alter table engagement_terms
  add column replacement_rule text not null default 'pro_rata' check (replacement_rule in ('pro_rata', 'full_credit')),
  add foreign key (engagement_id, terms_version) references engagement_terms_version (engagement_id, terms_version);

-- The newest number holds: terms that were agreed for a job that was open already are a version of their own.
alter table job_terms
  drop constraint job_terms_pkey,
  add column number integer not null default 1 check (number > 0),
  add column negotiation_id uuid references negotiation,
  add primary key (job_id, number);

-- Until now every credit was pro rata; said in the snapshots, too, so that whoever reads them finds the same words everywhere.
alter table job_terms disable trigger immutable;
update job_terms set bands =
  (select coalesce(jsonb_agg('{"replacementRule": "pro_rata"}'::jsonb || band), '[]') from jsonb_array_elements(bands) band);
alter table job_terms enable trigger immutable;

select close_table('rate_card');
select close_table('negotiation');
select close_table('negotiation_note');
select close_table('engagement_terms_version');
select close_table('terms_signature');

drop policy "agency_select,insert,update,delete" on rate_card_terms;
revoke insert, update, delete on rate_card_terms from hireloom_agency;
select wall('rate_card_terms', 'agency', 'select', 'agency_id = (select my_agency())');
select wall('rate_card_terms', 'agency_admin', 'insert', 'agency_id = (select my_agency())');
select wall('rate_card', 'agency', 'select', 'agency_id = (select my_agency())');
select wall('rate_card', 'agency_admin', 'insert', 'agency_id = (select my_agency())');
select wall('rate_card', 'agency_admin', 'update(withdrawn_at)', 'agency_id = (select my_agency())');

select wall('negotiation', 'agency', 'select', 'agency_id = (select my_agency())');
select wall('negotiation', 'agency', 'insert', 'agency_id = (select my_agency()) and proposed_by = ''agency'' and state = ''proposed''');
select wall('negotiation', 'agency', 'update(state,answered_by_name,answered_at,answer_signed_name,answer_ip_address,reason,made_version)', 'agency_id = (select my_agency())');
select wall('negotiation', 'client', 'select', 'client_company_id = (select my_client_company())');
select wall('negotiation', 'client', 'insert',
  'client_company_id = (select my_client_company()) and proposed_by = ''client'' and state = ''proposed'' and scope <> ''open_jobs''');
select wall('negotiation', 'client', 'update(state,answered_by_name,answered_at,answer_signed_name,answer_ip_address,reason,made_version)', 'client_company_id = (select my_client_company())');

select wall('negotiation_note', 'agency', 'select,insert', 'organisation_id = (select my_agency())');
select wall('negotiation_note', 'client', 'select,insert', 'organisation_id = (select my_client_company())');

-- What the other side proposed and this one has accepted in the same transaction, nothing else, becomes terms.
drop policy "agency_select,insert" on engagement_terms;
select wall('engagement_terms', 'agency', 'select', 'agency_id = (select my_agency())');
select wall('engagement_terms', 'agency', 'insert', 'agency_id = (select my_agency())
  and exists (select from engagement_terms_version v where v.engagement_id = engagement_terms.engagement_id and v.terms_version = engagement_terms.terms_version)');
select wall('engagement_terms', 'client', 'insert', 'client_company_id = (select my_client_company())
  and exists (select from engagement_terms_version v where v.engagement_id = engagement_terms.engagement_id and v.terms_version = engagement_terms.terms_version)');
select wall('engagement_terms_version', 'agency', 'select', 'agency_id = (select my_agency())');
select wall('engagement_terms_version', 'agency', 'insert', 'agency_id = (select my_agency()) and (terms_version = 1 or exists
  (select from negotiation n where n.id = negotiation_id and n.engagement_id = engagement_terms_version.engagement_id
    and n.state = ''accepted'' and n.proposed_by = ''client''))');
select wall('engagement_terms_version', 'client', 'select', 'client_company_id = (select my_client_company())');
select wall('engagement_terms_version', 'client', 'insert', 'client_company_id = (select my_client_company()) and exists
  (select from negotiation n where n.id = negotiation_id and n.engagement_id = engagement_terms_version.engagement_id
    and n.state = ''accepted'' and n.proposed_by = ''agency'')');
select wall('terms_signature', 'agency', 'select', 'agency_id = (select my_agency())');
select wall('terms_signature', 'agency', 'insert', 'agency_id = (select my_agency()) and side = ''agency'' and user_id = (select my_user())');
select wall('terms_signature', 'client', 'select', 'client_company_id = (select my_client_company())');
select wall('terms_signature', 'client', 'insert', 'client_company_id = (select my_client_company()) and side = ''client'' and user_id = (select my_user())');
select wall('job_terms', 'client', 'insert', 'client_company_id = (select my_client_company()) and exists
  (select from negotiation n where n.id = negotiation_id and n.engagement_id = job_terms.engagement_id
    and n.state = ''accepted'' and n.proposed_by = ''agency'')');

-- The calculator reckons the tax as the invoice will.
grant select (default_tax_rule) on organisation to hireloom_client;
