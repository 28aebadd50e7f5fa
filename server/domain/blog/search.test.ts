/** Searching a blog of more posts than are put in order at once: the same as looking at all of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House } from '../../../test/house.ts';

let house: House;
let agency: Agency;

const POSTS = 4300;
const PER_PAGE = 50;

// “everywhere” is in all, “lately” in the newer half, “formerly” in the 2,100 oldest, “seldom” in every 40th. Written at once, as nobody could press so many buttons.
beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
  await house.query(
    `with made as (
      insert into blog_post (id, author_id, author_name, agency_id, state, live, title, excerpt, body, tags, submitted_at, published_at)
      select gen_random_uuid(), $1, 'Nisha', null, 'published', true, 'Number ' || n, 'What it says.',
        'everywhere ' || case when n > $2 / 2 then 'lately ' else '' end || case when n <= 2100 then 'formerly ' else '' end
          || case when n % 40 = 0 then 'seldom' else '' end, array['all', 'of' || n % 3], at, at
      from generate_series(1, $2::int) n, lateral (select timestamptz '2026-01-01' + n / 2 * interval '1 minute' as at) t
      returning *)
    insert into public_post (post_id, key, author_id, author_key, author_name, title, excerpt, body, tags, cover_alt, words, published_at, changed_at, document)
    select id, right(replace(id::text, '-', ''), 12), author_id, right(replace(author_id::text, '-', ''), 12), author_name, title, excerpt, body,
      tags, '', 3, published_at, published_at, '' from made`,
    [agency.recruiter.actor.userId, POSTS],
  );
  await house.query('analyze public_post');
});
afterAll(() => house.close());

test.each([
  ['few have it', { q: 'seldom' }, 107],
  ['the newest have it', { q: 'lately' }, 2150],
  ['only old ones have it, more than are put in order at once', { q: 'formerly' }, 2100],
  ['all have it', { q: 'everywhere' }, POSTS],
  ['all but some', { q: 'everywhere -seldom' }, POSTS - 107],
  ['none has both', { q: 'lately formerly' }, 0],
  ['of a tag', { q: 'formerly', tag: 'of1' }, 700],
])('%s', async (_name, asked, count) => {
  const all = await house.query(
    `select title from public_post where document @@ websearch_to_tsquery('english', $1) and ($2::text is null or $2 = any (tags))
     order by published_at desc, post_id desc`,
    [asked.q, 'tag' in asked ? asked.tag : null],
  );
  expect(all).toHaveLength(count);
  const found: string[] = [];
  let after: string | null = null;
  // The first pages, and the first after a place that is deep in the list.
  for (let page = 0; page < 3 && (page === 0 || after); page++) {
    const query = new URLSearchParams({ ...asked, limit: String(PER_PAGE), ...(after ? { after } : {}) });
    const { body, status } = await house.call(null, 'GET', `/api/public/blog-posts?${query}`);
    expect(status).toBe(200);
    found.push(...body.items.map(({ title }: { title: string }) => title));
    after = body.next;
  }
  expect(found).toEqual(all.slice(0, 3 * PER_PAGE).map(({ title }) => title));
});
