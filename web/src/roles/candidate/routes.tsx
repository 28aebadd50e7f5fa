import type { Area } from '../../app/area.ts';

export default {
  navigation: [{ label: 'Home', href: '/candidate', icon: 'home', counts: ['offers'] }],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'offers/$offerId', load: () => import('./OfferPage.tsx') },
  ],
} satisfies Area;
