import type { EventData } from '../../platform/events.ts';
import { type Message, type Person, readable, withSignedLinks } from '../notifications/index.ts';
import type { Subject, Telling } from './reminder.ts';

type Digest = Pick<Message, 'title' | 'body' | 'items' | 'href' | 'button'>;
type Reader = Pick<Person, 'timeZone' | 'locale'>;

/** What one message of a reminder says of all that waits for one person. */
export function digestOf(telling: Telling, subjects: Subject[], reader: Reader): Digest {
  const told = subjects.map((subject) => {
    const words = wordsFor(subject, reader);
    return { words, href: telling.href(words, subject.subjectId) };
  });
  return {
    title: telling.title(told.length, told[0]!.words),
    body: telling.body,
    items: told.map(({ words, href }) => ({ words: telling.words(words), href })),
    href: told.length === 1 ? told[0]!.href : telling.list,
    button: telling.button,
  };
}

/** Dates and times as the reader has them. */
const wordsFor = ({ since, data }: Subject, reader: Reader): EventData =>
  readable({ ...(since.length === 10 ? { since } : {}), ...data }, reader);

/** One-time links are signed where they are sent, and nowhere kept. */
export const withLinks = <D extends Digest>(digest: D, secret: string): D => ({
  ...digest,
  href: withSignedLinks(digest.href, secret),
  items: digest.items?.map(({ words, href }) => ({ words, href: withSignedLinks(href, secret) })),
});

/** All of it, for whoever shows what a reminder would say. */
export const digestOfReminder = (telling: Telling, subjects: Subject[], reader: Reader, secret: string) =>
  withLinks(digestOf(telling, subjects, reader), secret);
