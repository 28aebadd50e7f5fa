-- Keys that a deletion follows: without an index each deleted picture, job, ticket or person would look through all of these.
create index blog_post_cover on blog_post (cover_image_id) where cover_image_id is not null;
create index blog_image_author on blog_image (author_id);
create index public_post_author on public_post (author_id);
create index linkedin_post_of_job on linkedin_post (job_id);
create index ticket_mail_ticket on ticket_mail (ticket_id);
