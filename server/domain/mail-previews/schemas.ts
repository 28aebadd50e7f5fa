import { z } from 'zod';
import { pageOf, pageQuery, text } from '../../platform/http/shapes.ts';
import { CATEGORIES } from '../notifications/index.ts';

export const ListMailPreviews = pageQuery.extend({
  after: text(1, 200).optional().describe('`next` of the page before.'),
  q: text(1, 100).optional().describe('In what it is about, to whom it goes, its subject or its words.'),
  category: z.enum(CATEGORIES).optional(),
});

export const MailPreviewPage = pageOf(
  z.object({
    id: z.string(),
    kind: z.enum(['event', 'reminder', 'account', 'digest']),
    category: z.enum(CATEGORIES),
    categoryTitle: z.string(),
    about: z.string().describe('An event’s type, a reminder’s task, or what it is.'),
    to: z.string(),
    variant: z.string().describe('Which of several ways its words can go; empty where there is one.'),
    subject: z.string(),
    text: z.string(),
  }),
);
