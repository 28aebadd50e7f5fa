/** The filters of a list of jobs, for either side. */
import type { Filter } from '../../ui/DataList.tsx';
import { stateOptions } from '../../ui/StateBadge.tsx';
import { optionsOf, WORK_MODES } from './words.ts';

export const JOB_STATES = [
  'draft',
  'pending_approval',
  'changes_requested',
  'open',
  'on_hold',
  'filled',
  'expired',
  'closed',
  'rejected',
];

type Choices = {
  /** How many jobs each state has: only those that there are are offered, so that no chip leads to an empty list. */
  counts: Record<string, number>;
  engagements: { value: string; label: string }[];
  isClient: boolean;
};

export const jobFilters = ({ counts, engagements, isClient }: Choices): Filter[] => [
  {
    key: 'state',
    label: 'State',
    inline: true,
    options: stateOptions(...JOB_STATES.filter((state) => counts[state])).map((option) => ({
      ...option,
      count: counts[option.value],
    })),
  },
  ...(engagements.length > 1
    ? [{ key: 'engagement', label: isClient ? 'Agency' : 'Client', single: true, options: engagements }]
    : []),
  { key: 'place', label: 'Place', typed: { description: 'Part of its name.' } },
  { key: 'workMode', label: 'Work mode', options: optionsOf(WORK_MODES) },
  { key: 'deadlineFrom', label: 'Deadline from', typed: { description: 'That day or later.', type: 'date' } },
  {
    key: 'deadlineTo',
    label: 'Deadline until',
    typed: { description: 'That day or earlier.', type: 'date' },
  },
  { key: 'payAtLeast', label: 'Pays at least', typed: { description: 'A year.', inputMode: 'decimal' } },
  { key: 'payAtMost', label: 'Pays at most', typed: { description: 'A year.', inputMode: 'decimal' } },
  ...(isClient
    ? []
    : [
        {
          key: 'unassigned',
          label: 'Recruiters',
          single: true,
          options: [{ value: 'true', label: 'A place is unassigned' }],
        },
      ]),
  { key: 'archived', label: 'Archive', single: true, options: [{ value: 'true', label: 'Archived' }] },
  {
    key: 'sort',
    label: 'Order',
    single: true,
    options: [
      { value: 'newest', label: 'Newest first' },
      { value: 'deadline', label: 'Deadline first' },
    ],
  },
];
