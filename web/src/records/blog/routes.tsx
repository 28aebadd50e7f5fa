import type { Area } from '../../app/area.ts';

export default {
  navigation: [],
  screens: [
    { path: 'posts', load: () => import('./PostsPage.tsx') },
    { path: 'posts/$postId', load: () => import('./PostPage.tsx') },
  ],
} satisfies Area;
