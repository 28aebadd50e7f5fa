import { api, ok } from '../../app/api.ts';
import { InterviewBadge } from '../../records/interviews/InterviewBadge.tsx';
import { type Column, DataList } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { When } from '../../ui/When.tsx';

const OPEN = 'to_schedule,proposed,scheduled,to_reschedule';
const OVER = 'completed,no_show,cancelled';

type Asked = { shown?: string; after?: string; limit?: number };

/** What is still open, the next first, unless the past is asked for, the latest first. */
const listInterviews = ({ shown, ...query }: Asked) =>
  ok(
    api.GET('/api/common/interviews', {
      params: {
        query: shown === 'over' ? { ...query, state: OVER, sort: '-startsAt' } : { ...query, state: OPEN },
      },
    }),
  );
type Interview = Awaited<ReturnType<typeof listInterviews>>['items'][number];

export default function InterviewsPage() {
  return (
    <>
      <PageHeader title="Interviews" detail="To come, or waiting for a slot or feedback. Times are yours." />
      <DataList
        subject="interview"
        label="Interviews"
        fetch={listInterviews}
        columns={COLUMNS}
        href={({ applicationId }) => `/client/applications/${applicationId}`}
        filters={[
          {
            key: 'shown',
            label: 'Which interviews',
            inline: true,
            single: true,
            options: [{ value: 'over', label: 'What is over' }],
          },
        ]}
        empty={{
          icon: 'calendar',
          title: 'No interviews to come',
          hint: 'Shortlist a candidate; the recruiter then proposes a slot to your interviewer.',
          action: { label: 'Review applications', href: '/client/review' },
        }}
      />
    </>
  );
}

const COLUMNS: Column<Interview>[] = [
  { key: 'candidate', label: 'Candidate', render: ({ candidateName }) => candidateName },
  { key: 'job', label: 'Job', render: ({ jobTitle }) => jobTitle },
  {
    key: 'when',
    label: 'When',
    render: ({ startsAt }) => (startsAt ? <When at={startsAt} show="full" /> : 'No time yet'),
  },
  {
    key: 'round',
    label: 'Round',
    render: ({ roundNumber, roundName }) => `${roundNumber}. ${roundName}`,
  },
  { key: 'interviewer', label: 'Interviewer', render: ({ interviewerName }) => interviewerName },
  { key: 'state', label: 'State', render: (row) => <InterviewBadge {...row} /> },
];
