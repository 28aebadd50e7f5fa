/** What a mail says, as its row keeps it: all that the template needs, so that each try to send it says the same. */
import { type MailMessage, renderMail } from '../../emails/message.ts';
import type { Branding } from '../organisations/index.ts';
import { type Category, categoryWords } from './categories.ts';
import type { Message, Surroundings } from './deliver.ts';
import { unsubscribeToken } from './unsubscribe.ts';

/** A change that a row of before does not fit is another version, and `renderedMail` goes on reading the ones before. */
const VERSION = 1;

export type MailContent = MailMessage & { version: typeof VERSION; category: Category };

/** One of them is in its row: mails of before migration 0036 were written down as they are sent. */
type Row = { content: unknown; html: string | null; text: string | null };

export function contentOf(
  message: Message,
  brand: Branding | undefined,
  { publicUrl, secret }: Surroundings,
): { content: MailContent; unsubscribe: string | null } {
  const { person, category, title, body, items, href, button } = message;
  const mayBeTurnedOff = person.userId !== null && !categoryWords[category].locked;
  const unsubscribe = mayBeTurnedOff
    ? unsubscribeToken(person.userId!, message.categories ?? [category], secret)
    : null;
  const content: MailContent = {
    version: VERSION,
    category,
    name: person.name,
    title,
    body,
    items,
    href,
    button,
    publicUrl,
    choices: unsubscribe
      ? { all: '/account?tab=notifications', off: `/unsubscribe/${unsubscribe}` }
      : undefined,
    brand: brand && {
      name: brand.name,
      colour: brand.colour,
      logo: brand.logo && { href: brand.logo.href },
    },
  };
  return { content, unsubscribe };
}

export async function renderedMail({ content, html, text }: Row): Promise<{ html: string; text: string }> {
  return content ? renderMail(content as MailContent) : { html: html!, text: text! };
}
