import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/agency', icon: 'home' },
    { label: 'Scheduled tasks', href: '/agency/tasks', icon: 'clock' },
    { label: 'Audit trail', href: '/agency/audit', icon: 'shield' },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'tasks', load: () => import('./TasksPage.tsx') },
    { path: 'audit', load: () => import('../../records/audit/AuditPage.tsx') },
  ],
} satisfies Area;
