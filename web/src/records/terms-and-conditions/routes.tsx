import type { Area } from '../../app/area.ts';

export default {
  navigation: [],
  screens: [{ path: 'accept-terms', load: () => import('./AcceptPage.tsx') }],
} satisfies Area;
