/** Every event type with who is told in which words. A new event is one entry in its own domain's events.ts. */
import type { EventCatalogue } from '../../platform/events.ts';
import { accountEvents } from '../accounts/index.ts';
import { applicationEvents } from '../applications/index.ts';
import { blogEvents } from '../blog/index.ts';
import { candidateEvents } from '../candidates/index.ts';
import { engagementEvents, invitationEvents } from '../engagements/index.ts';
import { interviewEvents } from '../interviews/index.ts';
import { invoiceEvents } from '../invoices/index.ts';
import { jobImportEvents } from '../job-imports/index.ts';
import { jobEvents } from '../jobs/index.ts';
import { legalEvents } from '../legal/index.ts';
import { linkedinEvents, linkedinPostEvents, profileImportEvents } from '../linkedin/index.ts';
import { memberEvents } from '../members/index.ts';
import { negotiationEvents } from '../negotiations/index.ts';
import { offerEvents } from '../offers/index.ts';
import { organisationEvents, webhookEvents } from '../organisations/index.ts';
import { placementEvents } from '../placements/index.ts';
import { planEvents } from '../plans/index.ts';
import { alertEvents, platformEvents } from '../platform-administration/index.ts';
import { replacementEvents } from '../replacements/index.ts';
import { retentionEvents } from '../retention/index.ts';
import { issuerEvents, subscriptionEvents } from '../subscriptions/index.ts';
import { rateCardEvents, termsEvents } from '../terms/index.ts';
import { ticketEvents } from '../tickets/index.ts';
import { refusalEvents } from './refusal-events.ts';

export const catalogue: EventCatalogue = {
  ...jobEvents,
  ...jobImportEvents,
  ...candidateEvents,
  ...profileImportEvents,
  ...linkedinEvents,
  ...linkedinPostEvents,
  ...applicationEvents,
  ...interviewEvents,
  ...offerEvents,
  ...placementEvents,
  ...replacementEvents,
  ...invoiceEvents,
  ...organisationEvents,
  ...webhookEvents,
  ...memberEvents,
  ...legalEvents,
  ...platformEvents,
  ...alertEvents,
  ...accountEvents,
  ...engagementEvents,
  ...invitationEvents,
  ...rateCardEvents,
  ...termsEvents,
  ...negotiationEvents,
  ...retentionEvents,
  ...ticketEvents,
  ...planEvents,
  ...subscriptionEvents,
  ...issuerEvents,
  ...refusalEvents,
  ...blogEvents,
};
