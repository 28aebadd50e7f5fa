/** Somebody who writes for the blog, and the platform's admin who reads it first. */
import sharp from 'sharp';
import { expect } from 'vitest';
import type { House, TestPerson } from './house.ts';
import { formOf } from './upload.ts';

export const WORDS =
  'Write down how a candidate reads your job order, line by line, before you ask anybody to fill it: most of what puts people off is a habit of the form.';

export const TEXT = {
  title: 'How a job order is read',
  excerpt: 'What candidates see in the first ten seconds, and how to write for them.',
  body: `<h2>Ten seconds</h2><p>${WORDS}</p>`,
  tags: ['Job orders', 'writing'],
};

export const POSTS = '/api/common/blog-posts';
export const REVIEW = '/api/platform/blog-posts';

export function writers(house: House) {
  const ok = async (who: TestPerson, method: string, url: string, body?: unknown) => {
    const answer = await house.call(who, method, url, body);
    expect([url, answer.status, answer.body.detail]).toEqual([
      url,
      answer.status < 300 ? answer.status : 200,
      undefined,
    ]);
    return answer.body;
  };
  const drafted = async (who: TestPerson, fields: object = {}) => {
    const { id, version } = await ok(who, 'POST', POSTS, {});
    return ok(who, 'PATCH', `${POSTS}/${id}`, { ...TEXT, ...fields, version });
  };
  const submitted = async (who: TestPerson, fields: object = {}, publishAt: Date | null = null) => {
    const { id } = await drafted(who, fields);
    return ok(who, 'POST', `${POSTS}/${id}/submit`, { publishAt });
  };
  return {
    ok,
    drafted,
    submitted,
    /** @returns as its author sees it */
    published: async (who: TestPerson, admin: TestPerson, fields: object = {}) => {
      const { id, version } = await submitted(who, fields);
      await ok(admin, 'POST', `${REVIEW}/${id}/approve`, { version });
      return ok(who, 'GET', `${POSTS}/${id}`);
    },
    upload: async (who: TestPerson, postId: string, content: Uint8Array | string) => {
      const { payload, headers } = formOf([
        { name: 'file', filename: 'cover.jpg', type: 'image/jpeg', content },
      ]);
      return house.call(who, 'POST', `${POSTS}/${postId}/images`, payload, headers);
    },
  };
}

export const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1f4e79' } });
