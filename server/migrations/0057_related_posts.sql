-- What is like a post is looked for among the newest without reading their rows, which hold whole texts.
drop index public_post_newest;
create index public_post_newest on public_post (published_at desc, post_id desc) include (key, tags);
