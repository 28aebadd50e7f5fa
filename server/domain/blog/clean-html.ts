/** The one list of what a post may be made of: for what its author sends, and once more for what everybody is shown. */
import { hash } from 'node:crypto';
import sanitize from 'sanitize-html';

const TAGS = [
  'p',
  'h2',
  'h3',
  'strong',
  'em',
  'u',
  's',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'a',
  'img',
  'hr',
  'br',
];

/** Only pictures that were drawn anew here: any other server would be told who reads. */
const PICTURE = /^\/blog\/images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.webp$/;
const PICTURES = new RegExp(PICTURE.source.slice(1, -1), 'g');

export const pathOfImage = (id: string): string => `/blog/images/${id}.webp`;

export const imagesIn = (body: string): string[] => [
  ...new Set([...body.matchAll(PICTURES)].map(([, id]) => id!)),
];

type Size = { width: number; height: number };

/** @param sizes of pictures by their id, so that nothing jumps while they load */
export const cleanHtml = (html: string, sizes: Map<string, Size> = new Map()): string =>
  sanitize(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !PICTURE.test(attribs.src ?? ''),
    transformTags: {
      a: (tagName, { href }) => ({
        tagName,
        attribs: { ...(href ? { href } : {}), rel: 'nofollow ugc noopener' },
      }),
      img: (tagName, { src = '', alt = '', width, height }) => {
        const known = sizes.get(PICTURE.exec(src)?.[1] ?? '');
        const size: Record<string, string> = known
          ? { width: String(known.width), height: String(known.height) }
          : { ...onlyDigits('width', width), ...onlyDigits('height', height) };
        return { tagName, attribs: { src, alt, ...size, loading: 'lazy', decoding: 'async' } };
      },
    },
  });

const onlyDigits = (name: string, value?: string): Record<string, string> =>
  value && /^\d{1,5}$/.test(value) ? { [name]: value } : {};

/** Hashes of what this process found clean; some hundred bytes each. */
const found = new Set<string>();
const MOST = 20_000;

/** For what goes out: it was cleaned as it came in, and what was found clean once is not read through for each reader again. */
export function cleanOut(html: string): string {
  const key = hash('sha256', html, 'base64url');
  if (found.has(key)) return html;
  const clean = cleanHtml(html);
  if (clean === html) {
    found.add(key);
    // The one that was found first.
    if (found.size > MOST) found.delete(found.values().next().value!);
  }
  return clean;
}

/** What is left without its markup, escaped as in HTML. */
export const wordsIn = (body: string): string[] =>
  sanitize(body.replaceAll(/<(?:\/(?:p|h2|h3|li|pre|blockquote)|br|hr)/g, ' $&'), {
    allowedTags: [],
    allowedAttributes: {},
  })
    .split(/\s+/)
    .filter(Boolean);

/** Pictures that say nothing to whom cannot see them. */
export const undescribedImages = (body: string): number =>
  [...body.matchAll(/<img\b[^>]*>/g)].filter(([tag]) => !/\balt="\s*[^\s"]/.test(tag)).length;
