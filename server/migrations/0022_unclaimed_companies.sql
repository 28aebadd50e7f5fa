-- What an agency keeps of a company that it made, until somebody claims it; and whether an agency shows itself.

select wall('organisation', 'agency', 'update(name,legal_name,code,website,about,phone,address,city,state,country,time_zone,currency,gstin,pan,vat_id,departments,updated_at)',
  'id = any ((select my_unclaimed_companies())::uuid[])');
select wall('organisation_address', 'agency', 'delete', 'organisation_id = any ((select my_unclaimed_companies())::uuid[])');
select wall('billing_contact', 'agency', 'delete', 'organisation_id = any ((select my_unclaimed_companies())::uuid[])');

grant update (public_page) on organisation to hireloom_agency_admin;
