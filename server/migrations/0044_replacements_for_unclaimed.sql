-- For a company that nobody has claimed its agency asks for a replacement, too.

select wall('replacement', 'agency', 'insert',
  'agency_id = (select my_agency()) and state = ''requested'' and client_company_id = any ((select my_unclaimed_companies())::uuid[])');
