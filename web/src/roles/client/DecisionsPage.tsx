/** Candidates between shortlist and offer, for whom the company decides. */
import { listApplications } from '../../records/applications/queries.ts';
import { type Column, DataList } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';

const STAGES = ['shortlisted', 'interviewing', 'selected', 'offered', 'on_hold'];

type Asked = { stage?: string[]; after?: string; limit?: number };

const listInPlay = ({ stage = STAGES, ...query }: Asked) =>
  listApplications({ ...query, stage: stage.join(',') });
type Item = Awaited<ReturnType<typeof listInPlay>>['items'][number];

export default function DecisionsPage() {
  return (
    <>
      <PageHeader title="Decisions" detail="Everyone you have shortlisted, up to the offer." />
      <DataList
        subject="application"
        label="Candidates to decide on"
        fetch={listInPlay}
        columns={COLUMNS}
        href={({ id }) => `/client/applications/${id}`}
        filters={[{ key: 'stage', label: 'Stage', inline: true, options: stateOptions(...STAGES) }]}
        empty={{
          icon: 'people',
          title: 'Nobody to decide on',
          hint: 'Shortlist a submitted candidate; they then stay here until you have decided.',
          action: { label: 'Review applications', href: '/client/review' },
        }}
      />
    </>
  );
}

const COLUMNS: Column<Item>[] = [
  { key: 'candidate', label: 'Candidate', render: ({ candidateName }) => candidateName },
  { key: 'job', label: 'Job', render: ({ jobTitle, place }) => `${jobTitle}, ${place}` },
  { key: 'stage', label: 'Stage', render: ({ stage }) => <StateBadge state={stage} /> },
  { key: 'next', label: 'Next', render: nextWords },
  { key: 'match', label: 'Match', align: 'end', render: ({ matchScore }) => `${matchScore} %` },
  { key: 'since', label: 'Since', render: ({ stageSince }) => <When at={stageSince} /> },
];

function nextWords({ stage, allRoundsDone, round }: Item): string {
  if (stage === 'interviewing') return allRoundsDone ? 'Your decision' : `Feedback of round ${round}`;
  if (stage === 'shortlisted') return 'A slot for round 1';
  if (stage === 'selected') return 'Your offer';
  return stage === 'offered' ? 'The candidate’s answer' : 'Take off hold';
}
