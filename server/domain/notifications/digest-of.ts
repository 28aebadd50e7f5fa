import type { Message } from './deliver.ts';

/** What was held back, in one mail: by the job that all of it is about, or by how much it is. */
export function digestOf(rows: { id: string; message: Message }[]): Message {
  const messages = rows.map(({ message }) => message);
  const [first] = messages as [Message, ...Message[]];
  const jobs = new Set(messages.map(({ about }) => about?.jobId));
  const agencies = new Set(messages.map(({ agencyId }) => agencyId));
  return {
    person: first.person,
    source: `digest ${rows[0]!.id}`,
    agencyId: agencies.size === 1 ? first.agencyId : null,
    category: first.category,
    categories: [...new Set(messages.map(({ category }) => category))],
    always: true,
    title:
      jobs.size === 1 && first.about
        ? `${messages.length} new things on “${first.about.title}”`
        : `${messages.length} messages for you`,
    body: 'This came in the meantime; each line leads to it.',
    items: messages.map(({ title, href }) => ({ words: title, href })),
    href: '/notifications',
    button: 'Open all',
  };
}
