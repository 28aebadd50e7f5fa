/** Interviews as a list, for those who oversee them. */
import type { ReactNode } from 'react';
import { DataList } from '../../ui/DataList.tsx';
import { stateOptions } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { InterviewBadge } from './InterviewBadge.tsx';
import { type Interview, listInterviews } from './queries.ts';

export function InterviewList({ panel }: { panel: (id: string) => ReactNode }) {
  return (
    <DataList<Interview>
      subject="interview"
      label="Interviews"
      fetch={listInterviews}
      href={({ applicationId }) => `/recruiter/applications/${applicationId}`}
      panel={panel}
      filters={[
        {
          key: 'state',
          label: 'State',
          options: stateOptions(
            'to_schedule',
            'proposed',
            'scheduled',
            'to_reschedule',
            'completed',
            'no_show',
            'cancelled',
          ),
        },
      ]}
      columns={[
        { key: 'candidateName', label: 'Candidate', render: (row) => row.candidateName },
        { key: 'state', label: 'State', render: (row) => <InterviewBadge {...row} /> },
        {
          key: 'startsAt',
          label: 'When',
          render: (row) => (row.startsAt ? <When at={row.startsAt} show="full" /> : 'No slot yet'),
        },
        { key: 'round', label: 'Round', render: (row) => `${row.roundNumber}. ${row.roundName}` },
        { key: 'interviewerName', label: 'Interviewer', render: (row) => row.interviewerName },
        { key: 'job', label: 'Job', render: (row) => `${row.jobTitle}, ${row.clientName}` },
      ]}
      empty={{
        icon: 'calendar',
        title: 'No interviews yet',
        hint: 'Once a client shortlists a candidate, round 1 appears here to be scheduled.',
      }}
    />
  );
}
