import { createPost } from '../../server/domain/blog/index.ts';
import { postMachine } from '../../server/domain/blog/machine.ts';
import { TEXT } from '../blog.ts';
import { testTable } from './table-test.ts';

/** Whoever acts wrote it: somebody else’s post is not there for them. */
testTable(async (house, agency) => {
  const { id } = await house.as(agency.recruiter, (context) => createPost(context, { title: TEXT.title }));
  await house.query('update blog_post set excerpt = $2, body = $3 where id = $1', [
    id,
    TEXT.excerpt,
    TEXT.body,
  ]);
  // The copy for everybody is whose the post is, also while this test gives it to another.
  await house.query(`
    create function follow_author() returns trigger language plpgsql security definer as $$
    begin update public_post set author_id = new.author_id where post_id = new.id; return null; end $$;
    create trigger follow_author after update on blog_post for each row execute function follow_author();
    alter table blog_post enable always trigger follow_author`);
  const params = { id };
  const LIVE = ['discardRevision', 'unpublish', 'takeDown'];
  return {
    machine: postMachine,
    table: 'blog_post',
    stateColumn: 'state',
    id,
    prepare: (state) =>
      state === 'new'
        ? 'delete from blog_post'
        : `insert into public_post (post_id, key, author_id, author_key, author_name, title, excerpt, body, tags, cover_alt,
             words, published_at, changed_at, document)
           select id, 'key', author_id, 'author', author_name, title, excerpt, body, tags, '', 1, now(), now(), '' from blog_post`,
    columns: (state, command, role) => {
      const named = role === 'link' ? 'recruiter' : role;
      const live = state === 'published' || (state !== 'unpublished' && LIVE.includes(command));
      return `author_id = (select user_id from membership where role = '${named}' order by id limit 1), live = ${live}, publish_at = '2030-01-01', submitted_at = now()`;
    },
    calls: {
      create: () => ({ operation: 'createPost', params: {}, body: {} }),
      save: (_role, row) => ({
        operation: 'savePost',
        params,
        body: { title: 'Another title', version: row.version },
      }),
      submit: () => ({ operation: 'submitPost', params, body: {} }),
      withdraw: () => ({ operation: 'withdrawPost', params }),
      approve: (_role, row) => ({
        operation: 'approvePost',
        params,
        body: { version: row.version, publishAt: null },
      }),
      reject: (_role, row) => ({
        operation: 'rejectPost',
        params,
        body: { version: row.version, reason: 'Too short.' },
      }),
      unschedule: () => ({ operation: 'unschedulePost', params }),
      publish: null,
      revise: () => ({ operation: 'revisePost', params }),
      discardRevision: () => ({ operation: 'discardRevision', params }),
      unpublish: () => ({ operation: 'unpublishPost', params }),
      takeDown: () => ({ operation: 'takeDownPost', params, body: { reason: 'It names a candidate.' } }),
      remove: () => ({ operation: 'removePost', params }),
    },
    hidden: () => false,
  };
});
