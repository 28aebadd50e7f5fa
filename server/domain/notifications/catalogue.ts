/** Every event type with who is told in which words. A new event is one entry in its own domain's events.ts. */
import type { EventCatalogue } from '../../platform/events.ts';
import { applicationEvents } from '../applications/index.ts';
import { candidateEvents } from '../candidates/index.ts';
import { engagementEvents, invitationEvents } from '../engagements/index.ts';
import { interviewEvents } from '../interviews/index.ts';
import { invoiceEvents } from '../invoices/index.ts';
import { jobEvents } from '../jobs/index.ts';
import { memberEvents } from '../members/index.ts';
import { offerEvents } from '../offers/index.ts';
import { organisationEvents } from '../organisations/index.ts';
import { placementEvents } from '../placements/index.ts';
import { platformEvents } from '../platform-administration/index.ts';

export const catalogue: EventCatalogue = {
  ...jobEvents,
  ...candidateEvents,
  ...applicationEvents,
  ...interviewEvents,
  ...offerEvents,
  ...placementEvents,
  ...invoiceEvents,
  ...organisationEvents,
  ...memberEvents,
  ...platformEvents,
  ...engagementEvents,
  ...invitationEvents,
};
