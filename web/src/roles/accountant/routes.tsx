import type { Area } from '../../app/area.ts';

export default {
  navigation: [
    { label: 'Home', href: '/accountant', icon: 'home' },
    {
      label: 'Invoices',
      href: '/accountant/invoices',
      icon: 'invoice',
      counts: ['paymentsToVerify', 'overdueInvoices'],
    },
  ],
  screens: [
    { path: '', load: () => import('./HomePage.tsx') },
    { path: 'invoices', load: () => import('../../records/invoices/InvoicesPage.tsx') },
    { path: 'invoices/$invoiceId', load: () => import('../../records/invoices/InvoicePage.tsx') },
  ],
} satisfies Area;
