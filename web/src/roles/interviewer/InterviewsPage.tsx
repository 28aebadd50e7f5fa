import { SegmentedControl } from '@mantine/core';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { InterviewBadge } from '../../records/interviews/InterviewBadge.tsx';
import { ROUND_MODES, wordFor } from '../../records/jobs/words.ts';
import { type Column, DataList } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { When } from '../../ui/When.tsx';
import { type Interview, listInterviews } from './queries.ts';

const COMING = { state: 'proposed,scheduled,to_schedule,to_reschedule', sort: 'startsAt' } as const;
const PAST = { state: 'completed,no_show,cancelled', sort: '-startsAt' } as const;

export default function InterviewsPage() {
  const [address, change] = useQueryString();
  const past = oneOf(address.show) === 'past';
  return (
    <>
      <PageHeader title="Interviews">
        <SegmentedControl
          aria-label="Which interviews"
          value={past ? 'past' : 'coming'}
          onChange={(show) => change({ show: show === 'past' ? show : undefined, after: undefined })}
          data={[
            { value: 'coming', label: 'Coming' },
            { value: 'past', label: 'Past' },
          ]}
        />
      </PageHeader>
      <DataList
        subject="interview"
        label={past ? 'Past interviews' : 'Coming interviews'}
        fetch={(query: { after?: string; limit?: number }) =>
          listInterviews({ ...query, ...(past ? PAST : COMING) })
        }
        columns={COLUMNS}
        href={({ id }) => `/interviewer/interviews/${id}`}
        empty={
          past
            ? { title: 'No past interviews', hint: 'An interview is kept here after your feedback.' }
            : {
                icon: 'calendar',
                title: 'No interviews to come',
                hint: 'A recruiter proposes a time to you; the invitation appears here and in your mail.',
              }
        }
      />
    </>
  );
}

const COLUMNS: Column<Interview>[] = [
  { key: 'candidateName', label: 'Candidate', render: ({ candidateName }) => candidateName },
  { key: 'jobTitle', label: 'Job', render: ({ jobTitle }) => jobTitle },
  {
    key: 'round',
    label: 'Round',
    render: ({ roundNumber, roundName, mode }) =>
      `${roundNumber}. ${roundName}, ${wordFor(ROUND_MODES, mode).toLowerCase()}`,
  },
  {
    key: 'startsAt',
    label: 'When',
    render: ({ startsAt }) => (startsAt ? <When at={startsAt} show="full" /> : 'No time yet'),
  },
  { key: 'state', label: 'State', render: (row) => <InterviewBadge {...row} /> },
];
