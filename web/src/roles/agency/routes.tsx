import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/agency', icon: 'home' },
    { label: 'Members', href: '/agency/members', icon: 'people' },
    { label: 'Agency profile', href: '/agency/organisation', icon: 'building' },
    { label: 'Rate card', href: '/agency/rate-card', icon: 'invoice' },
    { label: 'Plan and usage', href: '/agency/plan', icon: 'chart' },
    { label: 'Scheduled tasks', href: '/agency/tasks', icon: 'clock' },
    { label: 'Keeping candidates', href: '/agency/retention', icon: 'people' },
    { label: 'API keys', href: '/agency/api-keys', icon: 'link' },
    { label: 'LinkedIn', href: '/linkedin', icon: 'link' },
    { label: 'Webhooks', href: '/agency/webhooks', icon: 'swap' },
    { label: 'Tickets', href: '/tickets', icon: 'help', counts: ['ticketsToAnswer'] },
    { label: 'Audit trail', href: '/agency/audit', icon: 'shield' },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'members', load: () => import('./members/MembersPage.tsx') },
    { path: 'organisation', load: () => import('./organisation/OrganisationPage.tsx') },
    { path: 'rate-card', load: () => import('../../records/terms/RateCardPage.tsx') },
    { path: 'plan', load: () => import('./plan/PlanPage.tsx') },
    { path: 'tasks', load: () => import('./tasks/TasksPage.tsx') },
    { path: 'retention', load: () => import('./retention/RetentionPage.tsx') },
    { path: 'api-keys', load: () => import('../../records/account/ApiKeysPage.tsx') },
    { path: 'webhooks', load: () => import('./webhooks/WebhooksPage.tsx') },
    { path: 'webhooks/$webhookId', load: () => import('./webhooks/WebhookPage.tsx') },
    { path: 'audit', load: () => import('../../records/audit/AuditPage.tsx') },
  ],
} satisfies Area;
