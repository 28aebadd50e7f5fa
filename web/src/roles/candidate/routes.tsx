import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/candidate', icon: 'home', counts: ['offers'] },
    { label: 'My profile', href: '/candidate/profile', icon: 'people' },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'profile', load: () => import('./ProfilePage.tsx') },
    { path: 'profile/imports', load: () => import('../../records/linkedin/ImportsPage.tsx') },
    { path: 'profile/imports/$importId', load: () => import('../../records/linkedin/ImportPage.tsx') },
    { path: 'offers/$offerId', load: () => import('./OfferPage.tsx') },
  ],
} satisfies Area;
