import type { Area } from '../../app/area.ts';

export default {
  navigation: [],
  screens: [{ path: 'linkedin', load: () => import('./LinkedinPage.tsx') }],
} satisfies Area;
