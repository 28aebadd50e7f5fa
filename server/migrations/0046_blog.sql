-- The blog: what people write, the pictures in it, what was decided about it, and a copy of what everybody may read.

create table blog_post (
  id uuid primary key,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  author_id uuid not null references app_user,
  author_name text not null,
  -- As whose member it was begun; the page of that agency may show it.
  agency_id uuid references organisation,
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'rejected', 'scheduled', 'published', 'unpublished')),
  -- Whether everybody reads a copy of it: of this text, or of the one that was approved before.
  live boolean not null default false,
  title text not null default '' check (length(title) <= 150),
  excerpt text not null default '' check (length(excerpt) <= 300),
  -- HTML of the allow-list in domain/blog/clean-html.ts.
  body text not null default '' check (length(body) <= 60000),
  tags text[] not null default '{}' check (cardinality(tags) <= 8),
  canonical_url text check (length(canonical_url) <= 500),
  cover_image_id uuid,
  cover_alt text not null default '' check (length(cover_alt) <= 300),
  -- When the author would like it to appear; once it is approved, when it does. Null: at once.
  publish_at timestamptz(3),
  submitted_at timestamptz(3),
  published_at timestamptz(3),
  -- Why it was rejected or taken down.
  reason text,
  check (state <> 'scheduled' or publish_at is not null),
  check (state <> 'published' or live),
  check (state <> 'unpublished' or not live)
);
create index blog_post_author on blog_post (author_id, id desc);
create index blog_post_queue on blog_post (state, submitted_at, id) where submitted_at is not null;
create index blog_post_due on blog_post (publish_at) where state = 'scheduled';
-- A new name of its author is no change of the post, which they may be writing just then.
create trigger touch before update on blog_post for each row when (old.author_name = new.author_name) execute function touch();

create table blog_image (
  id uuid primary key,
  created_at timestamptz not null default now(),
  post_id uuid not null references blog_post on delete cascade,
  author_id uuid not null references app_user,
  -- Of the large one; the small one is made of it.
  width integer not null,
  height integer not null,
  -- Whether it stands in what everybody reads.
  public boolean not null default false,
  large_file_id uuid not null references file,
  small_file_id uuid not null references file,
  -- Copies of the files' own: whoever may see the picture need not see the files.
  storage_key text not null,
  small_key text not null
);
create index blog_image_post on blog_image (post_id);
create index blog_image_large on blog_image (large_file_id);
create index blog_image_small on blog_image (small_file_id);
alter table blog_post add foreign key (cover_image_id) references blog_image on delete set null;

-- What the platform said of which version, for the author and for whoever reviews the next one.
create table blog_decision (
  id uuid primary key,
  at timestamptz not null,
  post_id uuid not null references blog_post on delete cascade,
  author_id uuid not null references app_user,
  post_version integer not null,
  outcome text not null check (outcome in ('approved', 'rejected', 'taken_down')),
  by_name text not null,
  reason text
);
create index blog_decision_post on blog_decision (post_id, id desc);

-- An agency's admins decide whether its public page shows the posts of its members.
alter table organisation add column blog_shown boolean not null default false;

-- Everybody may read every row, and nothing else of the blog.
create table public_post (
  post_id uuid primary key references blog_post on delete cascade,
  -- The end of its address, which stays while the title changes.
  key text not null unique,
  author_id uuid not null references app_user,
  author_key text not null,
  author_name text not null,
  agency_id uuid references organisation,
  -- Where that agency shows the posts of its members.
  agency_code text,
  agency_name text,
  title text not null,
  excerpt text not null,
  body text not null,
  tags text[] not null,
  canonical_url text,
  cover_image_id uuid,
  cover_alt text not null,
  cover_width integer,
  cover_height integer,
  words integer not null,
  published_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  document tsvector not null
);
create index public_post_newest on public_post (published_at desc, post_id desc);
create index public_post_of_author on public_post (author_key, published_at desc, post_id desc);
create index public_post_of_agency on public_post (agency_code, published_at desc, post_id desc) where agency_code is not null;
create index public_post_agency on public_post (agency_id) where agency_id is not null;
create index public_post_tags on public_post using gin (tags);
create index public_post_words on public_post using gin (document);

-- Names the agency where it wants to be named, and gathers the words. Tags of HTML are none.
create function complete_public_post() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.agency_code := null;
  new.agency_name := null;
  select code, name into new.agency_code, new.agency_name from organisation
    where id = new.agency_id and public_page and blog_shown and suspended_at is null;
  new.document := setweight(to_tsvector('english', new.title), 'A')
    || setweight(to_tsvector('english', array_to_string(new.tags, ' ') || ' ' || new.excerpt), 'B')
    || setweight(to_tsvector('english', new.author_name), 'C')
    || setweight(to_tsvector('english', new.body), 'D');
  return new;
end $$;
create function name_agency_of_posts() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update public_post set agency_id = agency_id where agency_id = new.id;
  return null;
end $$;
create function copy_author_name() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update blog_post set author_name = new.name where author_id = new.id;
  update public_post set author_name = new.name where author_id = new.id;
  return null;
end $$;
grant create on schema public to hireloom_system;
alter function complete_public_post() owner to hireloom_system;
alter function name_agency_of_posts() owner to hireloom_system;
alter function copy_author_name() owner to hireloom_system;
revoke create on schema public from hireloom_system;
create trigger complete_public_post before insert or update on public_post for each row execute function complete_public_post();
create trigger name_agency_of_posts after update of name, code, public_page, blog_shown, suspended_at on organisation
  for each row when (new.kind = 'agency') execute function name_agency_of_posts();
create trigger copy_author_name after update of name on app_user for each row when (old.name <> new.name)
  execute function copy_author_name();

select close_table('blog_post');
select close_table('blog_image');
select close_table('blog_decision');
select close_table('public_post');

-- Anyone with an account writes, whatever their role; what is theirs hangs on the person. Nobody approves by these.
do $$
declare side text;
begin
  foreach side in array array['agency', 'accountant', 'recruiter', 'client', 'interviewer', 'candidate', 'platform'] loop
    perform wall('blog_post', side, 'select,insert,update,delete', 'author_id = (select my_user())');
    perform wall('blog_image', side, 'select,insert,delete', 'author_id = (select my_user())');
    -- A picture is opened by its address alone, in whichever membership its reader is.
    perform wall('blog_image', side, 'select', '(select i_am_platform_admin())');
    perform wall('blog_image', side, 'update(public)', 'author_id = (select my_user())');
    -- Its files belong to no organisation: a picture goes with its author.
    perform wall('file', side, 'select,insert',
      'kind = ''blog_image'' and agency_id is null and client_company_id is null and created_by = (select my_user())');
    perform wall('blog_decision', side, 'select', 'author_id = (select my_user())');
    perform wall('public_post', side, 'select,delete', 'author_id = (select my_user())');
    perform wall('event', side, 'insert', 'subject_type = ''blog_post'' and audience = ''{platform}'' and agency_id is null
      and client_company_id is null and candidate_record_id is null and actor_user_id = (select my_user())');
  end loop;
end $$;
-- Only the platform lets a post wait for its hour, after which the system publishes it; and only these two write what everybody reads.
create policy begins_as_a_draft on blog_post as restrictive for insert to public with check (state = 'draft' and not live);
create policy approved_by_the_platform on blog_post as restrictive for update to public using (true)
  with check (state <> 'scheduled' or current_user in ('hireloom_platform', 'hireloom_system'));
-- Not before it is submitted, nor once it is changed after it was given back: a draft is its author's.
select wall('blog_post', 'platform', 'select', '(state <> ''draft'' or live) and (select i_am_platform_admin())');
select wall('blog_post', 'platform', 'update', '(state <> ''draft'' or live) and (select i_am_platform_admin())');
select wall('blog_image', 'platform', 'update(public)', '(select i_am_platform_admin())');
select wall('blog_decision', 'platform', 'select,insert', '(select i_am_platform_admin())');
select wall('public_post', 'platform', 'select,insert,update,delete', '(select i_am_platform_admin())');

select wall('public_post', 'public',
  'select(post_id,key,author_key,author_name,agency_code,agency_name,title,excerpt,body,tags,canonical_url,cover_image_id,cover_alt,cover_width,cover_height,words,published_at,changed_at,document)',
  'true');
select wall('blog_image', 'public', 'select', 'public');
-- What goes with an account.
select wall('blog_post', 'auth', 'select,delete', 'true');

grant update (blog_shown) on organisation to hireloom_agency_admin;

-- Its admins have a work list now, which asks for everybody’s what they put off. Named by hand: another migration may say the same.
grant select on reminder_snooze to hireloom_platform;
create policy work_of_platform_admins on reminder_snooze for select to hireloom_platform using (user_id = (select my_user()));
