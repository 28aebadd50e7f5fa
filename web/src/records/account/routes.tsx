import type { Area } from '../../app/area.ts';

export default {
  navigation: [],
  screens: [
    { path: 'account', load: () => import('./AccountPage.tsx') },
    { path: 'found', load: () => import('./FoundPage.tsx') },
  ],
} satisfies Area;
