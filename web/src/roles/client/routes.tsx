import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/client', icon: 'home' },
    { label: 'Jobs', href: '/client/jobs', icon: 'briefcase', counts: ['drafts'] },
    { label: 'Review', href: '/client/review', icon: 'inbox', counts: ['toReview'] },
    {
      label: 'Decisions',
      href: '/client/decisions',
      also: '/client/applications',
      icon: 'check',
      counts: ['toDecide', 'toOffer'],
    },
    { label: 'Interviews', href: '/client/interviews', icon: 'calendar' },
    { label: 'Joinings', href: '/client/joinings', icon: 'handshake', counts: ['toConfirmJoined'] },
    { label: 'Invoices', href: '/client/invoices', icon: 'invoice', counts: ['invoicesToPay'] },
    { label: 'Agencies', href: '/client/agencies', icon: 'building', counts: ['agenciesToAnswer'] },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'jobs', load: () => import('./JobsPage.tsx') },
    { path: 'jobs/new', load: () => import('./NewJobPage.tsx') },
    { path: 'jobs/$jobId', load: () => import('./JobPage.tsx') },
    { path: 'jobs/$jobId/edit', load: () => import('./EditJobPage.tsx') },
    { path: 'review', load: () => import('./ReviewPage.tsx') },
    { path: 'decisions', load: () => import('./DecisionsPage.tsx') },
    { path: 'applications/$applicationId', load: () => import('./ApplicationPage.tsx') },
    { path: 'interviews', load: () => import('./InterviewsPage.tsx') },
    { path: 'joinings', load: () => import('./JoiningsPage.tsx') },
    { path: 'agencies', load: () => import('./AgenciesPage.tsx') },
    { path: 'agencies/find', load: () => import('./agencies/FindAgencyPage.tsx') },
    {
      path: 'agencies/$engagementId',
      load: () => import('../../records/engagements/EngagementPage.tsx'),
    },
    { path: 'invoices', load: () => import('../../records/invoices/InvoicesPage.tsx') },
    { path: 'invoices/$invoiceId', load: () => import('../../records/invoices/InvoicePage.tsx') },
  ],
} satisfies Area;
