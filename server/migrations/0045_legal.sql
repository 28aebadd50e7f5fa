-- Terms and conditions in versions: written, reviewed, published at a time, accepted, and accepted anew.

drop trigger immutable on legal_document;
alter table legal_document
  drop constraint legal_document_kind_check,
  drop constraint legal_document_kind_document_version_key,
  alter column published_at drop not null,
  add check (kind in ('terms_of_use', 'privacy_policy', 'agency_agreement', 'candidate_consent')),
  add column updated_at timestamptz not null default now(),
  add column version integer not null default 1,
  -- ISO 3166-1 alpha-2; null is the fallback for every country that has no edition of its own.
  add column country text check (country ~ '^[A-Z]{2}$'),
  -- ISO 639-1.
  add column language text not null default 'en' check (language ~ '^[a-z]{2}$'),
  add column state text not null default 'published'
    check (state in ('draft', 'in_review', 'scheduled', 'published', 'superseded')),
  add column accepted_by text[] not null default '{agency_admin,manager,recruiter,accountant,client,interviewer,candidate}'
    check (accepted_by <@ '{platform_admin,agency_admin,manager,recruiter,accountant,client,interviewer,candidate}'::text[]),
  add column written_by text not null default 'Hireloom',
  -- What the review found, for whoever writes on.
  add column review_note text check (length(review_note) between 1 and 2000),
  add column publish_at timestamptz,
  add column published_by text,
  add column superseded_at timestamptz,
  -- Days that people have who were here before; null while it asks nobody but newcomers.
  add column grace_days smallint check (grace_days between 1 and 90),
  -- The newest version up to this one that asked for it, and when: whoever has accepted none since is asked. A correction inherits it.
  add column asked_version integer,
  add column asked_from timestamptz,
  add check ((published_at is not null) = (state in ('published', 'superseded'))),
  add check ((superseded_at is not null) = (state = 'superseded')),
  add check ((publish_at is not null) or state <> 'scheduled'),
  add check (num_nonnulls(asked_from, asked_version) in (0, 2)),
  add check (asked_from is null or grace_days is not null);
alter table legal_document alter column state set default 'draft', alter column accepted_by drop default, alter column written_by drop default;
alter table legal_document add constraint one_version_of_terms unique nulls not distinct (kind, country, language, document_version);
create unique index one_open_version_of_terms on legal_document (kind, country, language) nulls not distinct
  where state in ('draft', 'in_review', 'scheduled');
create unique index one_current_version_of_terms on legal_document (kind, country, language) nulls not distinct
  where state = 'published';
create index legal_document_due on legal_document (publish_at) where state = 'scheduled';
create index legal_acceptance_document on legal_acceptance (document_id, id desc);

-- What was published stays as it was; it is only followed by the next.
create function published_terms_stay() returns trigger language plpgsql as $$
begin
  if old.published_at is null then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' and old.state = 'published' and new.state = 'superseded'
    and (to_jsonb(new) - '{state,superseded_at,version,updated_at}'::text[]) is not distinct from
      (to_jsonb(old) - '{state,superseded_at,version,updated_at}'::text[]) then
    return new;
  end if;
  raise exception 'published terms are immutable' using errcode = '55000';
end $$;
create trigger immutable before update or delete on legal_document for each row execute function published_terms_stay();
create trigger touch before update on legal_document for each row execute function touch();

-- The current version of each kind for somebody there who reads this: of their country before that of all, in their
-- language before English before any.
create function terms_for(a_country text, a_language text) returns setof legal_document language sql stable as $$
  select distinct on (kind) * from legal_document
  where state = 'published' and (country is null or country = a_country)
  order by kind, country nulls last, language = a_language desc, language = 'en' desc, language
$$;

-- Where somebody is: with their organisation; without one, where their language is spoken.
create function country_of_person(organisation_country text, locale text) returns text language sql immutable
  as $$ select coalesce(organisation_country, upper(substring(locale from '-([A-Za-z]{2})(?:-|$)'))) $$;

-- Who has yet to accept what, in which role, and until when: with the rights of whoever asks.
create view terms_asked with (security_invoker = true) as
  select m.id as membership_id, m.user_id, m.role, d.id as document_id, d.asked_from,
    d.asked_from + make_interval(days => d.grace_days) as due_at
  from membership m
  join app_user u on u.id = m.user_id
  left join organisation o on o.id = m.organisation_id
  cross join lateral terms_for(country_of_person(o.country, u.locale), lower(split_part(u.locale, '-', 1))) d
  where m.state = 'active' and not m.service and d.asked_from is not null and m.role = any (d.accepted_by)
    and u.deleted_at is null and u.suspended_at is null and o.suspended_at is null
    and not exists (
      select from legal_acceptance a join legal_document x on x.id = a.document_id
      where a.user_id = m.user_id and x.kind = d.kind and x.country is not distinct from d.country
        -- Another language says the same: whoever has read that reads it once.
        and case when x.language = d.language then x.document_version >= d.asked_version else x.published_at >= d.asked_from end);
grant select on terms_asked to hireloom_auth, hireloom_system;
revoke execute on function terms_for(text, text) from public;
grant execute on function terms_for(text, text) to hireloom_auth, hireloom_system;

-- Drafts are the platform's affair; sign-in reads and keeps acceptances, and writes no terms.
revoke insert on legal_document from hireloom_auth;
-- Everybody reads what was published, and not who wrote it.
revoke select on legal_document from hireloom_public;
grant select (id, kind, country, language, document_version, state, title, body, accepted_by, published_at, superseded_at)
  on legal_document to hireloom_public;
select wall('legal_document', 'platform', 'select,insert,update,delete', '(select i_am_platform_admin())');
select wall('legal_acceptance', 'platform', 'select', '(select i_am_platform_admin())');
