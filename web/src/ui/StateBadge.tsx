/** A record's state in a word and a colour; the colour alone never tells. */
import { Badge } from '@mantine/core';

type Tone = 'quiet' | 'waiting' | 'going' | 'good' | 'bad' | 'special';

const COLOURS: Record<Tone, string> = {
  quiet: 'gray',
  waiting: 'marigold',
  going: 'sky',
  good: 'pine',
  bad: 'clay',
  special: 'plum',
};

/** Every state of the domain; a word that several machines share means the same in each. */
const STATES: Record<string, [words: string, tone: Tone]> = {
  // engagement, its invitation, negotiation
  invited: ['Invited', 'waiting'],
  revoked: ['Taken back', 'quiet'],
  requested: ['Requested', 'waiting'],
  active: ['Active', 'good'],
  suspended: ['Suspended', 'bad'],
  ended: ['Ended', 'quiet'],
  declined: ['Declined', 'bad'],
  proposed: ['Proposed', 'waiting'],
  accepted: ['Accepted', 'good'],
  rejected: ['Rejected', 'bad'],
  countered: ['Countered', 'special'],
  withdrawn: ['Withdrawn', 'quiet'],
  expired: ['Expired', 'quiet'],
  outdated: ['Outdated', 'quiet'],
  // member, invitation
  removed: ['Removed', 'quiet'],
  // job
  draft: ['Draft', 'quiet'],
  pending_approval: ['Waiting for approval', 'waiting'],
  changes_requested: ['Changes requested', 'special'],
  open: ['Open', 'good'],
  on_hold: ['On hold', 'waiting'],
  closed: ['Closed', 'quiet'],
  filled: ['Filled', 'special'],
  // import of jobs, its rows
  checking: ['Being looked through', 'waiting'],
  checked: ['Ready to import', 'waiting'],
  importing: ['Importing', 'going'],
  done: ['Done', 'good'],
  failed: ['Stopped', 'bad'],
  row_waiting: ['Waiting', 'quiet'],
  row_good: ['Good', 'good'],
  row_bad: ['To mend', 'bad'],
  row_duplicate: ['Looks like another job', 'waiting'],
  row_made: ['Draft made', 'good'],
  row_failed: ['To mend', 'bad'],
  // terms
  in_review: ['In review', 'waiting'],
  published: ['Published', 'good'],
  superseded: ['Superseded', 'quiet'],
  // import of a profile
  profile_reading: ['Being read', 'waiting'],
  profile_read: ['Yours to choose', 'waiting'],
  profile_taken: ['Taken', 'good'],
  profile_discarded: ['Discarded', 'quiet'],
  profile_failed: ['Not readable', 'bad'],
  // post at LinkedIn
  post_waiting: ['On its way', 'waiting'],
  post_posted: ['Posted', 'good'],
  post_failed: ['Not posted', 'bad'],
  post_cancelled: ['Not posted after all', 'quiet'],
  post_taking_down: ['Being taken down', 'waiting'],
  post_taken_down: ['Taken down', 'quiet'],
  // application
  incoming: ['Applied', 'waiting'],
  sourced: ['Sourced', 'quiet'],
  submitted: ['Submitted', 'waiting'],
  shortlisted: ['Shortlisted', 'going'],
  interviewing: ['Interviewing', 'going'],
  selected: ['Selected', 'special'],
  offered: ['Offered', 'special'],
  hired: ['Hired', 'good'],
  job_closed: ['Job closed', 'quiet'],
  // interview
  to_schedule: ['To schedule', 'waiting'],
  scheduled: ['Scheduled', 'going'],
  to_reschedule: ['To reschedule', 'waiting'],
  completed: ['Completed', 'good'],
  no_show: ['No show', 'bad'],
  cancelled: ['Cancelled', 'quiet'],
  // offer
  issued: ['Issued', 'going'],
  change_requested: ['Change requested', 'special'],
  // order of a plan
  awaiting_transfer: ['Waiting for the transfer', 'waiting'],
  refunded: ['Refunded', 'quiet'],
  // placement, replacement
  joining: ['Joining', 'going'],
  joined: ['Joined', 'good'],
  not_joined: ['Not joined', 'bad'],
  left: ['Left', 'quiet'],
  approved: ['Approved', 'good'],
  fulfilled: ['Fulfilled', 'good'],
  unfulfilled: ['Unfulfilled', 'bad'],
  // invoice, payment
  partly_paid: ['Partly paid', 'waiting'],
  paid: ['Paid', 'good'],
  overdue: ['Overdue', 'bad'],
  credited: ['Credited', 'quiet'],
  reported: ['Reported', 'waiting'],
  verified: ['Verified', 'good'],
  refused: ['Refused', 'bad'],
  // webhook, its deliveries
  webhook_on: ['On', 'good'],
  webhook_failing: ['Failing', 'bad'],
  webhook_off: ['Off', 'quiet'],
  waiting: ['Waiting', 'waiting'],
  delivered: ['Delivered', 'good'],
  given_up: ['Given up', 'bad'],
  // ticket
  ticket_open: ['Open', 'waiting'],
  ticket_in_progress: ['In progress', 'going'],
  ticket_waiting: ['Waits for the asker', 'special'],
  ticket_resolved: ['Solved', 'good'],
  ticket_closed: ['Closed', 'quiet'],
  // post
  unpublished: ['Unpublished', 'quiet'],
  // right to represent
  granted: ['Granted', 'good'],
};

/** The state in words, also for filters: `stateWords('on_hold')` is “On hold”. */
export const stateWords = (state: string) => STATES[state]?.[0] ?? state.replaceAll('_', ' ');

/** Options of a DataList filter. */
export const stateOptions = (...states: string[]) =>
  states.map((state) => ({ value: state, label: stateWords(state) }));

export function StateBadge({ state, words }: { state: string; words?: string }) {
  const tone = STATES[state]?.[1] ?? 'quiet';
  return (
    <Badge variant="light" color={COLOURS[tone]} radius="sm" tt="none" fw={600} miw="max-content">
      {words ?? stateWords(state)}
    </Badge>
  );
}
