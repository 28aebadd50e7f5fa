import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/agency', icon: 'home' },
    { label: 'Agency profile', href: '/agency/organisation', icon: 'building' },
    { label: 'Scheduled tasks', href: '/agency/tasks', icon: 'clock' },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'organisation', load: () => import('./organisation/OrganisationPage.tsx') },
    { path: 'tasks', load: () => import('./TasksPage.tsx') },
  ],
} satisfies Area;
