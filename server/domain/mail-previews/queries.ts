import type { z } from 'zod';
import { type MailMessage, mailText, renderMail, type Scheme, withScheme } from '../../emails/message.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { categoryWords } from '../notifications/index.ts';
import { allPreviews, isOwn, type Preview, reader } from './previews.ts';
import type { ListMailPreviews, MailPreviewPage } from './schemas.ts';

export function listMailPreviews(
  { q, category, after, limit }: z.output<typeof ListMailPreviews>,
  publicUrl: string,
): z.output<typeof MailPreviewPage> {
  const looked = q?.toLowerCase() ?? '';
  const found = allPreviews()
    .filter((each) => !category || each.category === category)
    .filter((each) => haystack(each).includes(looked));
  const at = found.findIndex(({ id }) => id === after);
  // After one that is not among them there is nothing.
  const from = after && at < 0 ? found.length : at + 1;
  const { items, next } = toPage(found.slice(from, from + limit + 1), limit, ({ id }) => id);
  return {
    next,
    items: items.map((preview) => {
      const { letter, ...rest } = preview;
      const { title: categoryTitle } = categoryWords[rest.category];
      return { ...rest, categoryTitle, subject: letter.title, text: mailText(toMail(preview, publicUrl)) };
    }),
  };
}

const haystack = ({ about, to, variant, kind, letter }: Preview): string =>
  [about, to, variant, kind, letter.title, letter.body].join('\n').toLowerCase();

/** @param scheme in which it is shown, whatever the browser would like */
export async function getMailPreviewPage(id: string, scheme: Scheme, publicUrl: string): Promise<string> {
  const preview = allPreviews().find((each) => each.id === id);
  if (!preview) throw new NotFound('This mail');
  return withScheme((await renderMail(toMail(preview, publicUrl))).html, scheme);
}

function toMail(preview: Preview, publicUrl: string): MailMessage {
  const own = isOwn(preview);
  return {
    ...preview.letter,
    name: reader.name,
    publicUrl,
    choices: own
      ? undefined
      : { all: '/account?tab=notifications', off: '/unsubscribe/a-link-that-opens-nothing' },
    brand: own ? undefined : { name: 'Nimbus Talent', colour: '#1d4f8c', logo: null },
  };
}
