import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/manager', icon: 'home' },
    {
      label: 'Jobs',
      href: '/manager/jobs',
      icon: 'briefcase',
      counts: ['jobEditsToAnswer', 'locationsToAssign'],
    },
    { label: 'Approvals', href: '/manager/approvals', icon: 'check', counts: ['jobsToApprove'] },
    { label: 'Job board', href: '/manager/job-board', icon: 'board' },
    { label: 'Interviews', href: '/manager/interviews', icon: 'video' },
    { label: 'Joinings', href: '/manager/joinings', icon: 'handshake' },
    {
      label: 'Replacements',
      href: '/manager/replacements',
      icon: 'swap',
      counts: ['replacementsToAnswer'],
    },
    { label: 'Targets', href: '/manager/targets', icon: 'chart' },
    { label: 'Clients', href: '/manager/clients', icon: 'building', counts: ['clientsToAnswer'] },
    {
      label: 'Negotiations',
      href: '/manager/negotiations',
      icon: 'swap',
      counts: ['negotiationsToAnswer'],
    },
    { label: 'Rate card', href: '/manager/rate-card', icon: 'invoice' },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'jobs', load: () => import('./JobsPage.tsx') },
    { path: 'approvals', load: () => import('./ApprovalsPage.tsx') },
    { path: 'jobs/new', load: () => import('../../records/job-form/NewJobPage.tsx') },
    { path: 'jobs/imports', load: () => import('../../records/job-imports/ImportsPage.tsx') },
    { path: 'jobs/imports/$importId', load: () => import('../../records/job-imports/ImportPage.tsx') },
    { path: 'jobs/$jobId', load: () => import('./JobPage.tsx') },
    { path: 'jobs/$jobId/change', load: () => import('../../records/job-form/ChangeJobPage.tsx') },
    { path: 'jobs/$jobId/edit', load: () => import('../../records/job-form/EditJobPage.tsx') },
    { path: 'job-board', load: () => import('./JobBoardPage.tsx') },
    { path: 'clients', load: () => import('./ClientsPage.tsx') },
    {
      path: 'clients/$engagementId',
      load: () => import('../../records/engagements/EngagementPage.tsx'),
    },
    {
      path: 'clients/$engagementId/company',
      load: () => import('./clients/ClientCompanyPage.tsx'),
    },
    { path: 'interviews', load: () => import('./InterviewsPage.tsx') },
    { path: 'joinings', load: () => import('../../records/joinings/JoiningsPage.tsx') },
    { path: 'replacements', load: () => import('../../records/replacements/ReplacementsPage.tsx') },
    {
      path: 'replacements/$replacementId',
      load: () => import('../../records/replacements/ReplacementPage.tsx'),
    },
    { path: 'negotiations', load: () => import('../../records/negotiations/NegotiationsPage.tsx') },
    {
      path: 'negotiations/$negotiationId',
      load: () => import('../../records/negotiations/NegotiationPage.tsx'),
    },
    { path: 'rate-card', load: () => import('../../records/terms/RateCardPage.tsx') },
    { path: 'targets', load: () => import('./TargetsPage.tsx') },
  ],
} satisfies Area;
