/** For everybody, signed in or not; no shell around them. */
import type { Area } from '../../app/area.ts';
import SignInPage from './SignInPage.tsx';

export default {
  navigation: [],
  screens: [
    // Part of the first load: it is the first page of most visits, and one file packs better than twenty.
    { path: 'sign-in', load: async () => ({ default: SignInPage }) },
    { path: 'sign-up', load: () => import('./SignUpPage.tsx') },
    { path: 'sign-up/with-provider', load: () => import('./SignUpWithProviderPage.tsx') },
    { path: 'proved', load: () => import('./ProvedPage.tsx') },
    { path: 'confirm/$token', load: () => import('./ConfirmSignUpPage.tsx') },
    { path: 'forgot', load: () => import('./ForgotPasswordPage.tsx') },
    { path: 'reset/$token', load: () => import('./ResetPasswordPage.tsx') },
    { path: 'email-change/$token', load: () => import('./ConfirmEmailChangePage.tsx') },
    { path: 'unsubscribe/$token', load: () => import('./UnsubscribePage.tsx') },
    { path: 'offer/$token', load: () => import('./OfferByLinkPage.tsx') },
    { path: 'invitation/$token', load: () => import('./InvitationPage.tsx') },
    { path: 'job/$token', load: () => import('./SharedJobPage.tsx') },
    { path: 'agencies/$code', load: () => import('./AgencyPage.tsx') },
    { path: 'engagement-invitation/$token', load: () => import('./EngagementInvitationPage.tsx') },
    { path: 'claim/$token', load: () => import('./ClaimPage.tsx') },
    { path: 'dev/mail', load: () => import('./mailbox/MailboxPage.tsx') },
    { path: 'dev/mail/templates', load: () => import('./mailbox/TemplatesPage.tsx') },
  ],
} satisfies Area;
