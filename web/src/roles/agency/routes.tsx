import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/agency', icon: 'home' },
    { label: 'Members', href: '/agency/members', icon: 'people' },
    { label: 'Agency profile', href: '/agency/organisation', icon: 'building' },
    { label: 'Scheduled tasks', href: '/agency/tasks', icon: 'clock' },
    { label: 'API keys', href: '/agency/api-keys', icon: 'link' },
    { label: 'Audit trail', href: '/agency/audit', icon: 'shield' },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'members', load: () => import('./members/MembersPage.tsx') },
    { path: 'organisation', load: () => import('./organisation/OrganisationPage.tsx') },
    { path: 'tasks', load: () => import('./TasksPage.tsx') },
    { path: 'api-keys', load: () => import('./api-keys/ApiKeysPage.tsx') },
    { path: 'audit', load: () => import('../../records/audit/AuditPage.tsx') },
  ],
} satisfies Area;
