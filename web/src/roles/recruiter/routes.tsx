import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/recruiter', icon: 'home' },
    {
      label: 'Jobs',
      href: '/recruiter/jobs',
      also: '/recruiter/applications',
      icon: 'briefcase',
      counts: ['toSubmit'],
    },
    { label: 'Candidates', href: '/recruiter/candidates', icon: 'people' },
    { label: 'Schedule', href: '/recruiter/schedule', icon: 'calendar', counts: ['toSchedule'] },
    { label: 'Joinings', href: '/recruiter/joinings', icon: 'handshake', counts: ['toReconfirm'] },
    { label: 'Replacements', href: '/recruiter/replacements', icon: 'swap', counts: ['toReplace'] },
    { label: 'Targets', href: '/recruiter/targets', icon: 'chart' },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'jobs', load: () => import('./JobsPage.tsx') },
    { path: 'other-jobs', load: () => import('./AskForJobsPage.tsx') },
    { path: 'jobs/$jobId', load: () => import('./JobDeskPage.tsx') },
    { path: 'candidates', load: () => import('./CandidatesPage.tsx') },
    { path: 'candidates/new', load: () => import('./NewCandidatePage.tsx') },
    { path: 'candidates/imports', load: () => import('../../records/linkedin/ImportsPage.tsx') },
    { path: 'candidates/imports/$importId', load: () => import('../../records/linkedin/ImportPage.tsx') },
    { path: 'candidates/$candidateId', load: () => import('./CandidatePage.tsx') },
    { path: 'applications/$applicationId', load: () => import('./ApplicationPage.tsx') },
    { path: 'schedule', load: () => import('./SchedulePage.tsx') },
    { path: 'joinings', load: () => import('../../records/joinings/JoiningsPage.tsx') },
    { path: 'replacements', load: () => import('../../records/replacements/ReplacementsPage.tsx') },
    {
      path: 'replacements/$replacementId',
      load: () => import('../../records/replacements/ReplacementPage.tsx'),
    },
    { path: 'targets', load: () => import('./TargetsPage.tsx') },
  ],
} satisfies Area;
