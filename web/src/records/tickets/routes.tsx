import type { Area } from '../../app/area.ts';

export default {
  navigation: [],
  screens: [
    { path: 'tickets', load: () => import('./TicketsPage.tsx') },
    { path: 'tickets/answers', load: () => import('./KeptAnswersPage.tsx') },
    { path: 'tickets/$ticketId', load: () => import('./TicketPage.tsx') },
  ],
} satisfies Area;
