-- Tickets: questions of people, answered by an agency's admins or by the platform.

create sequence ticket_number start 1001;
grant usage on sequence ticket_number to hireloom_agency, hireloom_accountant, hireloom_recruiter, hireloom_client,
  hireloom_interviewer, hireloom_candidate, hireloom_platform, hireloom_system;

create table ticket (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  number bigint not null default nextval('ticket_number'),
  -- The agency whose people or work it is about; null of what is between a person and the platform.
  agency_id uuid references organisation,
  agency_name text,
  client_company_id uuid references organisation,
  -- Who answers now, and since when.
  desk text not null check (desk in ('agency', 'platform')),
  desk_since timestamptz not null,
  desk_id uuid not null generated always as
    (case desk when 'agency' then agency_id else '00000000-0000-0000-0000-000000000000' end) stored,
  -- It was raised to the platform, or has been escalated to it.
  at_platform boolean not null,
  escalated_at timestamptz,
  -- Null of who wrote by mail: whom a mail says that it comes from proves nothing.
  asker_user_id uuid references app_user,
  asker_organisation_id uuid references organisation,
  asker_role text,
  asker_name text not null check (length(asker_name) between 1 and 200),
  asker_email text not null check (asker_email = lower(asker_email)),
  via text not null check (via in ('web', 'email')),
  category text not null check (category in ('question', 'problem', 'access', 'billing', 'data', 'idea')),
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  subject text not null check (length(subject) between 1 and 200),
  state text not null default 'open' check (state in ('open', 'in_progress', 'waiting', 'resolved', 'closed')),
  state_since timestamptz not null,
  -- Where it was raised: a path of the web application, and the record that was shown there.
  page text check (length(page) <= 500),
  about_type text check (about_type in ('job', 'application', 'candidate', 'invoice', 'interview', 'negotiation', 'engagement', 'replacement')),
  about_id uuid,
  assignee_id uuid references app_user,
  assignee_name text,
  first_reply_due_at timestamptz not null,
  solve_due_at timestamptz not null,
  first_replied_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  waiting_since timestamptz,
  merged_into_id uuid references ticket,
  last_message_at timestamptz not null,
  rating smallint check (rating between 1 and 5),
  rating_words text check (length(rating_words) <= 2000),
  rated_at timestamptz,
  check (desk = 'platform' or agency_id is not null),
  check (desk = 'agency' or at_platform),
  check ((agency_id is null) = (agency_name is null)),
  check ((about_type is null) = (about_id is null)),
  check ((assignee_id is null) = (assignee_name is null)),
  check ((state = 'waiting') = (waiting_since is not null)),
  check ((rating is null) = (rated_at is null)),
  check (merged_into_id is null or state = 'closed')
);
create index ticket_agency on ticket (agency_id, id desc) where agency_id is not null;
create index ticket_asker on ticket (asker_user_id, id desc) where asker_user_id is not null;
create index ticket_asker_email on ticket (asker_email) where asker_user_id is null;
create index ticket_assignee on ticket (assignee_id, id desc) where assignee_id is not null;
create index ticket_platform on ticket (id desc) where at_platform;
create index ticket_unanswered on ticket (desk_id, first_reply_due_at) where first_replied_at is null and state in ('open', 'in_progress');
create index ticket_by_number on ticket (number);
create index ticket_merged on ticket (merged_into_id) where merged_into_id is not null;

create table ticket_message (
  id uuid primary key,
  created_at timestamptz not null,
  ticket_id uuid not null references ticket,
  -- Of the ticket, for the walls.
  agency_id uuid references organisation,
  at_platform boolean not null,
  -- Who may read it: everybody of the ticket, one desk alone, or both desks of one that was escalated.
  audience text not null check (audience in ('everybody', 'agency', 'platform', 'desks')),
  side text not null check (side in ('asker', 'agency', 'platform')),
  author_user_id uuid references app_user,
  author_name text not null,
  text text not null check (length(text) <= 20000),
  -- What a mail quoted of those before it.
  quoted text not null default '' check (length(quoted) <= 20000),
  via text not null check (via in ('web', 'email'))
);
create index ticket_message_ticket on ticket_message (ticket_id, id);

create table ticket_attachment (
  message_id uuid not null references ticket_message,
  file_id uuid not null references file,
  agency_id uuid references organisation,
  position smallint not null,
  primary key (message_id, file_id)
);
create index ticket_attachment_file on ticket_attachment (file_id);

create table ticket_watcher (
  ticket_id uuid not null references ticket,
  user_id uuid not null references app_user,
  agency_id uuid references organisation,
  -- As whose member they watch.
  organisation_id uuid references organisation,
  name text not null,
  since timestamptz not null,
  primary key (ticket_id, user_id)
);
create index ticket_watcher_user on ticket_watcher (user_id);

-- Answers kept to be used again; without an agency the platform's.
create table ticket_answer (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  agency_id uuid references organisation,
  title text not null check (length(title) between 1 and 120),
  text text not null check (length(text) between 1 and 10000),
  by_name text not null,
  constraint ticket_answer_title unique nulls not distinct (agency_id, title)
);

-- Every mail that came in, by its Message-ID: each is taken once.
create table ticket_mail (
  message_id text primary key check (length(message_id) between 1 and 1000),
  at timestamptz not null,
  from_address text not null,
  outcome text not null check (outcome in ('raised', 'replied', 'noted', 'automatic', 'own', 'too_many', 'unreadable')),
  ticket_id uuid references ticket
);
create index ticket_mail_from on ticket_mail (from_address, at);

-- A mail that can be answered: where to, and to which conversation it belongs.
alter table mail add column reply_to text, add column thread text;

alter table saved_filter drop constraint saved_filter_list_check;
alter table saved_filter add constraint saved_filter_list_check check (list in ('jobs', 'tickets'));

-- As the system, so that no policy opens another's table.
create function my_raised_tickets() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(id), '{}') from (
    select id from ticket where asker_user_id = my_user()
      and asker_organisation_id is not distinct from coalesce(my_agency(), my_client_company())
    union all select id from ticket where asker_user_id is null and asker_email = my_verified_email()) t $$;
create function my_tickets() returns uuid[] language sql stable security definer set search_path = public as $$
  select my_raised_tickets() || coalesce((select array_agg(ticket_id) from ticket_watcher
    where user_id = my_user() and organisation_id is not distinct from coalesce(my_agency(), my_client_company())), '{}') $$;
create function my_assigned_tickets() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(id), '{}') from ticket
    where assignee_id = my_user() and agency_id = my_agency() and desk = 'agency' and asker_user_id is distinct from my_user() $$;
-- The agencies that I may ask: my own, or those that work with or for me.
create function my_ticket_agencies() returns table (id uuid, name text) language sql stable security definer set search_path = public as $$
  select o.id, o.name from organisation o where o.kind = 'agency' and o.suspended_at is null and (o.id = my_agency()
    or o.id in (select agency_id from engagement where client_company_id = my_client_company() and state in ('active', 'suspended'))
    or o.id in (select agency_id from candidate_record where id = any (my_candidate_records()))) order by o.name $$;
create function my_ticket_agency_ids() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(id), '{}') from my_ticket_agencies() $$;
-- When an agency works, for the targets of its tickets.
create function ticket_calendar(agency uuid)
  returns table (time_zone text, working_days integer[], own_holidays date[], country text, state text, holiday_country text, holiday_region text)
  language sql stable security definer set search_path = public as $$
  select time_zone, working_days::integer[], own_holidays, country, state, holiday_country, holiday_region
    from organisation where id = agency and kind = 'agency' $$;

grant create on schema public to hireloom_system;
alter function my_raised_tickets() owner to hireloom_system;
alter function my_tickets() owner to hireloom_system;
alter function my_assigned_tickets() owner to hireloom_system;
alter function my_ticket_agencies() owner to hireloom_system;
alter function my_ticket_agency_ids() owner to hireloom_system;
alter function ticket_calendar(uuid) owner to hireloom_system;
revoke create on schema public from hireloom_system;

select close_table('ticket');
select close_table('ticket_message');
select close_table('ticket_attachment');
select close_table('ticket_watcher');
select close_table('ticket_answer');
select close_table('ticket_mail');

-- An agency's admins see all of theirs; what was written for a desk never reaches whoever asked, whatever became of them since.
select wall('ticket', 'agency_admin', 'select', 'agency_id = (select my_agency())');
select wall('ticket', 'agency_admin', 'update', 'agency_id = (select my_agency())');
select wall('ticket_message', 'agency_admin', 'select', 'agency_id = (select my_agency()) and audience <> ''platform''
  and (audience = ''everybody'' or ticket_id <> all ((select my_raised_tickets())::uuid[]))');
select wall('ticket_message', 'agency_admin', 'insert', 'agency_id = (select my_agency()) and audience <> ''platform''
  and author_user_id = (select my_user())');
-- Escalating shows them to the platform.
select wall('ticket_message', 'agency_admin', 'update(at_platform)', 'agency_id = (select my_agency())');
select wall('ticket_watcher', 'agency_admin', 'select,insert,delete', 'agency_id = (select my_agency())');
select wall('ticket_answer', 'agency_admin', 'insert,update,delete', 'agency_id = (select my_agency())');

select wall('ticket', 'platform', 'select', 'at_platform and (select i_am_platform_admin())');
select wall('ticket', 'platform', 'update', 'at_platform and (select i_am_platform_admin())');
select wall('ticket', 'platform', 'insert', 'at_platform and agency_id is null and state = ''open''
  and asker_user_id = (select my_user()) and (select i_am_platform_admin())');
select wall('ticket_message', 'platform', 'select', 'at_platform and audience <> ''agency'' and (select i_am_platform_admin())');
select wall('ticket_message', 'platform', 'insert', 'at_platform and audience <> ''agency''
  and author_user_id = (select my_user()) and (select i_am_platform_admin())');
select wall('ticket_watcher', 'platform', 'select,insert,delete',
  '(select i_am_platform_admin()) and exists (select from ticket t where t.id = ticket_id and t.at_platform)');
select wall('ticket_answer', 'platform', 'select,insert,update,delete', 'agency_id is null and (select i_am_platform_admin())');
select wall('ticket_mail', 'platform', 'select', 'ticket_id is null and (select i_am_platform_admin())');

do $$
declare
  role text;
begin
  -- Whoever reads a message opens what goes with it; until it is sent, whoever uploaded it does.
  foreach role in array array['agency', 'recruiter', 'accountant', 'client', 'interviewer', 'candidate', 'platform'] loop
    perform wall('ticket_attachment', role, 'select', 'exists (select from ticket_message m where m.id = message_id)');
    perform wall('ticket_attachment', role, 'insert',
      'exists (select from ticket_message m where m.id = message_id and m.author_user_id = (select my_user()))');
    perform wall('file', role, 'select', 'kind = ''ticket_attachment'' and (created_by = (select my_user())
      or exists (select from ticket_attachment a where a.file_id = file.id))');
    perform wall('file', role, 'insert', 'kind = ''ticket_attachment'' and created_by = (select my_user())
      and agency_id is null and client_company_id is null');
  end loop;
end $$;

do $$
declare
  role text;
  mine constant text := 'ticket_id = any ((select my_tickets())::uuid[])';
  assigned constant text := 'ticket_id = any ((select my_assigned_tickets())::uuid[])';
begin
  -- Whoever asks, and whoever watches what somebody asked.
  foreach role in array array['agency', 'recruiter', 'accountant', 'client', 'interviewer', 'candidate'] loop
    perform wall('ticket', role, 'select', 'id = any ((select my_tickets())::uuid[])');
    perform wall('ticket', role, 'insert', 'asker_user_id = (select my_user()) and state = ''open''
      and asker_organisation_id is not distinct from (select coalesce(my_agency(), my_client_company()))
      and (agency_id is null or agency_id = any ((select my_ticket_agency_ids())::uuid[]))');
    perform wall('ticket', role,
      'update(version,updated_at,state,state_since,about_type,about_id,first_replied_at,solve_due_at,resolved_at,closed_at,waiting_since,last_message_at,rating,rating_words,rated_at)',
      'id = any ((select my_tickets())::uuid[])');
    perform wall('ticket_message', role, 'select', 'audience = ''everybody'' and ' || mine);
    perform wall('ticket_message', role, 'insert',
      'audience = ''everybody'' and author_user_id = (select my_user()) and ' || mine);
    perform wall('ticket_watcher', role, 'select,insert,delete', mine);
    perform wall('event', role, 'insert', 'subject_type = ''ticket'' and subject_id = any ((select my_tickets())::uuid[])
      and actor_user_id is not distinct from (select my_user())');
  end loop;
  -- Whoever of the agency was asked to answer.
  foreach role in array array['agency', 'recruiter', 'accountant'] loop
    perform wall('ticket', role, 'select', 'id = any ((select my_assigned_tickets())::uuid[])');
    perform wall('ticket', role, 'update(version,state)', 'id = any ((select my_assigned_tickets())::uuid[])');
    perform wall('ticket_message', role, 'select', 'audience <> ''platform'' and ' || assigned);
    perform wall('ticket_message', role, 'insert',
      'audience <> ''platform'' and author_user_id = (select my_user()) and ' || assigned);
    perform wall('ticket_watcher', role, 'select,insert,delete', assigned);
    perform wall('ticket_answer', role, 'select', 'agency_id = (select my_agency())');
  end loop;
end $$;
