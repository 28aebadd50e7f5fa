/** A saved web page: its text as a person reads it, and the JobPosting that it may carry for search engines. Nothing in it runs. */
import { Parser } from 'htmlparser2';

export type Page = { text: string; posting: Posting | null };
export type Posting = Record<string, unknown>;

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'object',
  'nav',
  'footer',
  'select',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'section',
  'article',
  'header',
  'main',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'hr',
  'button',
]);
const MOST_TEXT = 200_000;
const MOST_DATA = 1_000_000;

export function readPage(html: string): Page {
  let text = '';
  let unseen = 0;
  let data = '';
  let inData = false;
  const found: Posting[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? '')) inData = true;
      if (UNSEEN.has(name)) unseen += 1;
      else if (name === 'td' || name === 'th') text += '\t';
      else if (name === 'li') text += '\n• ';
      else if (BLOCKS.has(name)) text += '\n';
    },
    ontext(part) {
      if (inData && data.length < MOST_DATA) data += part;
      else if (!unseen && text.length < MOST_TEXT) text += part.replaceAll(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (name === 'script' && inData) {
        const posting = postingIn(data);
        if (posting) found.push(posting);
        data = '';
        inData = false;
      }
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
      else if (BLOCKS.has(name)) text += '\n';
    },
  });
  parser.end(html);
  const lines = text.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim());
  return {
    text: lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    posting: found[0] ?? null,
  };
}

/** @returns null where the data is none of a job */
export function postingIn(data: string): Posting | null {
  try {
    return findPosting(JSON.parse(data), 0);
  } catch {
    return null;
  }
}

/** By itself, in a list, or in the @graph of a page. */
function findPosting(value: unknown, depth: number): Posting | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 200)) {
      const posting = findPosting(each, depth + 1);
      if (posting) return posting;
    }
    return null;
  }
  const thing = value as Posting;
  if ([thing['@type']].flat().includes('JobPosting')) return thing;
  return findPosting(thing['@graph'] ?? thing.mainEntity, depth + 1);
}
