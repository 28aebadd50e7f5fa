import type { EventData, Telling } from '../../platform/events.ts';
import { signLink } from '../../platform/ids.ts';
import type { Letter } from './account-letters.ts';

/** What a telling says. @param words the event's data as its reader writes dates and times */
export function letterOf(telling: Telling, words: EventData, secret: string): Letter {
  return {
    title: telling.title(words),
    body: telling.body(words),
    href: withSignedLinks(telling.href(words), secret),
    button: telling.button,
  };
}

export const withSignedLinks = (href: string, secret: string): string =>
  href.replace(/\{link:([0-9a-f-]+)\}/, (_, linkId: string) => signLink(linkId, secret));
