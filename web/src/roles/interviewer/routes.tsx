import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/interviewer', icon: 'home', counts: ['feedback'] },
    { label: 'Interviews', href: '/interviewer/interviews', icon: 'calendar', counts: ['invitations'] },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'interviews', load: () => import('./InterviewsPage.tsx') },
    { path: 'interviews/$interviewId', load: () => import('./InterviewPage.tsx') },
  ],
} satisfies Area;
