import type { Area } from '../../app/area.ts';

export default {
  navigation: [],
  screens: [{ path: 'getting-started', load: () => import('./GuidePage.tsx') }],
} satisfies Area;
