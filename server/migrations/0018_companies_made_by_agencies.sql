-- Where 0015, 0016 and 0017 meet.

-- The address and billing contact of a company that an agency makes for a client without an account.
select wall('organisation_address', 'agency', 'insert', 'organisation_id = any ((select my_unclaimed_companies())::uuid[])');
select wall('billing_contact', 'agency', 'insert', 'organisation_id = any ((select my_unclaimed_companies())::uuid[])');

-- A suspended agency is not found.
create or replace function agency_by_code(wanted text)
  returns table (id uuid, name text, code text, city text, country text, website text, about text)
  language sql stable security definer set search_path = public as $$
  select id, name, code, city, country, website, about from organisation
  where kind = 'agency' and suspended_at is null and code = upper(wanted)
$$;
create or replace function public_agency(wanted text)
  returns table (name text, code text, city text, country text, website text, about text)
  language sql stable security definer set search_path = public as $$
  select name, code, city, country, website, about from organisation
  where kind = 'agency' and public_page and suspended_at is null and code = upper(wanted)
$$;
