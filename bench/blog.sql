-- A blog of 20,000 published posts by 500 people, a tenth of them of agencies that show them; as the domain's own publishing leaves them.
insert into organisation (id, kind, name, code, address, city, state, country, time_zone, currency, invoice_prefix, blog_shown)
select gen_random_uuid(), 'agency', 'Agency ' || n, 'BL' || n, '1 Street', 'Pune', 'Maharashtra', 'IN', 'Asia/Kolkata', 'INR', 'B', true
from generate_series(0, 49) n;
create temp table writer as
  select gen_random_uuid() as id, n as number, 'Writer ' || n as name, (select id from organisation where code = 'BL' || n % 50 and n % 10 = 0) as agency_id
  from generate_series(0, 499) n;
insert into app_user (id, name, email, email_verified, time_zone, locale)
select id, name, 'writer' || number || '@bench.example', true, 'Asia/Kolkata', 'en' from writer;

create function pg_temp.some(list text[], n integer) returns text language sql immutable as $$
  select list[1 + abs(hashint4(n)) % cardinality(list)] $$;
create temp table paragraph as
  select number, string_agg(pg_temp.some((select list from words where kind = 'text'), number * 100 + k), ' ') as words
  from generate_series(0, 499) number, generate_series(1, 80) k group by number;
create index on paragraph (number);
create temp table written as
  select gen_random_uuid() as id, w.id as author_id, w.name as author_name, w.agency_id, n,
    pg_temp.some((select list from words where kind = 'title'), n) || ', ' || pg_temp.some((select list from words where kind = 'skill'), n * 7) as title,
    array[lower(pg_temp.some((select list from words where kind = 'skill'), n)), lower(pg_temp.some((select list from words where kind = 'place'), n * 3))] as tags,
    (select string_agg('<p>' || words || '</p>', '') from paragraph where number in (
      select abs(hashint4(n * 8 + part)) % 500 from generate_series(1, 8) part)) as body,
    timestamptz '2026-01-01' - make_interval(mins => n * 26) as at
  from generate_series(1, 20000) n join writer w on w.number = n % 500;
insert into blog_post (id, author_id, author_name, agency_id, state, live, title, excerpt, body, tags, submitted_at, published_at)
select id, author_id, author_name, agency_id, 'published', true, title, 'What we learnt of ' || title || ' within a year of trying.', body, tags, at, at from written;
insert into public_post (post_id, key, author_id, author_key, author_name, agency_id, title, excerpt, body, tags, cover_alt, words, published_at, changed_at, document)
select id, right(replace(id::text, '-', ''), 12), author_id, right(replace(author_id::text, '-', ''), 12), author_name, agency_id, title,
  'What we learnt of ' || title || ' within a year of trying.', body, tags, '', 640, at, at, '' from written;
