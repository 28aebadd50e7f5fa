import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/manager', icon: 'home' },
    {
      label: 'Jobs',
      href: '/manager/jobs',
      icon: 'briefcase',
      counts: ['jobsToApprove', 'locationsToAssign'],
    },
    { label: 'Interviews', href: '/manager/interviews', icon: 'video' },
    { label: 'Joinings', href: '/manager/joinings', icon: 'handshake' },
    { label: 'Targets', href: '/manager/targets', icon: 'chart' },
    { label: 'Clients', href: '/manager/clients', icon: 'building', counts: ['clientsToAnswer'] },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'jobs', load: () => import('./JobsPage.tsx') },
    { path: 'jobs/$jobId', load: () => import('./JobPage.tsx') },
    { path: 'clients', load: () => import('./ClientsPage.tsx') },
    {
      path: 'clients/$engagementId',
      load: () => import('../../records/engagements/EngagementPage.tsx'),
    },
    { path: 'interviews', load: () => import('./InterviewsPage.tsx') },
    { path: 'joinings', load: () => import('../../records/joinings/JoiningsPage.tsx') },
    { path: 'targets', load: () => import('./TargetsPage.tsx') },
  ],
} satisfies Area;
