/** What is kept for all readers is made within the transaction of one of them, and before that one ends. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House } from '../../../test/house.ts';
import { getPublicPost, listRelatedPosts } from './index.ts';

let house: House;
let agency: Agency;
beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
});
afterAll(() => house.close());

async function published(key: string) {
  await house.query(
    `with made as (
      insert into blog_post (id, author_id, author_name, state, live, title, excerpt, body, tags, submitted_at, published_at)
      values (gen_random_uuid(), $1, 'Nisha', 'published', true, $2, 'What it says.', 'words', '{fees}', now(), now()) returning *)
    insert into public_post (post_id, key, author_id, author_key, author_name, title, excerpt, body, tags, cover_alt, words, published_at, changed_at, document)
    select id, $2, author_id, 'author', author_name, title, excerpt, body, tags, '', 1, published_at, published_at, '' from made`,
    [agency.recruiter.actor.userId, key],
  );
}

const related = () =>
  house.services.asNobody(async (context) =>
    (await listRelatedPosts(context, await getPublicPost(context, '000000000001'))).map(({ title }) => title),
  );

test('whoever finds them old is shown the new ones', async () => {
  await published('000000000001');
  await published('000000000002');
  expect(await related()).toEqual(['000000000002']);
  await published('000000000003');
  await sleep(1100);
  expect(await related()).toEqual(['000000000003', '000000000002']);
});
