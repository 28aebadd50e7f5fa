import type { Area } from '../../app/area.ts';

export default {
  navigation: [{ label: 'Home', href: '/platform', icon: 'home' }],
  screens: [{ path: '', load: () => import('./HomePage.tsx') }],
} satisfies Area;
