import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/platform', icon: 'home' },
    { label: 'Organisations', href: '/platform/organisations', icon: 'building' },
    { label: 'Users', href: '/platform/users', icon: 'people' },
    { label: 'Tickets', href: '/tickets', icon: 'help', counts: ['ticketsToAnswer'] },
    { label: 'Plans', href: '/platform/plans', icon: 'star' },
    { label: 'Orders of plans', href: '/platform/plan-orders', icon: 'invoice' },
    { label: 'Blog', href: '/platform/blog', icon: 'edit', counts: ['postsToReview'] },
    { label: 'Terms', href: '/platform/terms', icon: 'file' },
    { label: 'Scheduler', href: '/platform/scheduler', icon: 'clock' },
    { label: 'Audit trail', href: '/platform/audit', icon: 'shield' },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'organisations', load: () => import('./OrganisationsPage.tsx') },
    { path: 'organisations/$organisationId', load: () => import('./OrganisationPage.tsx') },
    { path: 'users', load: () => import('./UsersPage.tsx') },
    { path: 'users/$userId', load: () => import('./UserPage.tsx') },
    { path: 'plans', load: () => import('./plans/PlansPage.tsx') },
    { path: 'plan-orders', load: () => import('./plans/OrdersPage.tsx') },
    { path: 'blog', load: () => import('./blog/ReviewListPage.tsx') },
    { path: 'blog/$postId', load: () => import('./blog/ReviewPage.tsx') },
    { path: 'terms', load: () => import('./terms/TermsPage.tsx') },
    { path: 'terms/acceptances', load: () => import('./terms/AcceptancesPage.tsx') },
    { path: 'terms/$documentId', load: () => import('./terms/VersionPage.tsx') },
    { path: 'scheduler', load: () => import('./SchedulerPage.tsx') },
    { path: 'audit', load: () => import('../../records/audit/AuditPage.tsx') },
  ],
} satisfies Area;
