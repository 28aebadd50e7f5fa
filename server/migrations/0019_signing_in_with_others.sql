-- Signing in with Google, LinkedIn and passkeys.

-- Under which address the provider knows the person, so that they recognise the link.
alter table credential add column email text;
-- One Google account, one LinkedIn account for each person.
create unique index credential_one_per_provider on credential (user_id, provider_id);

-- Who comes by a provider signs up in one step; nothing waits for a mail.
alter table sign_up drop column provider_id, drop column account_id;

-- Right, and yet not let in: the account is suspended, or the passkey was copied.
alter table sign_in drop constraint sign_in_outcome_check;
alter table sign_in add constraint sign_in_outcome_check
  check (outcome in ('succeeded', 'wrong_password', 'wrong_second_factor', 'refused'));

-- What counts once is taken by its name; what nobody took is swept away by age.
drop index verification_identifier;
create unique index verification_identifier on verification (identifier);
create index verification_age on verification (expires_at);

create or replace function sign_in_of(whom uuid) returns table (sessions integer, methods text[], last_sign_in timestamptz)
  language sql stable security definer set search_path = public as $$
  select (select count(*)::integer from session where user_id = whom and expires_at > now() and impersonation_id is null),
    (select coalesce(array_agg(distinct method order by method), '{}') from (
      select provider_id as method from credential where user_id = whom
      union all select 'passkey' from passkey where user_id = whom
      union all select 'second_factor' from second_factor where user_id = whom and confirmed_at is not null) m),
    (select max(created_at) from session where user_id = whom and impersonation_id is null)
  where i_am_platform_admin() $$;
