import type { Area } from '../../app/area.ts';

export default {
  navigation: [],
  screens: [{ path: 'notifications', load: () => import('./NotificationsPage.tsx') }],
} satisfies Area;
