import { listPlacements, type Placement } from '../../records/joinings/queries.ts';
import { type Column, DataList } from '../../ui/DataList.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';

export default function JoiningsPage() {
  return (
    <>
      <PageHeader title="Joinings" detail="Who joins you and when, and who has joined." />
      <DataList
        subject="placement"
        label="Joinings"
        fetch={listPlacements}
        columns={COLUMNS}
        href={({ applicationId }) => `/client/applications/${applicationId}`}
        filters={[
          {
            key: 'state',
            label: 'State',
            inline: true,
            options: stateOptions('joining', 'joined', 'not_joined', 'left'),
          },
        ]}
        empty={{
          icon: 'handshake',
          title: 'Nobody joins yet',
          hint: 'When a candidate accepts your offer, the joining appears here.',
          action: { label: 'See who waits for a decision', href: '/client/decisions' },
        }}
      />
    </>
  );
}

const COLUMNS: Column<Placement>[] = [
  { key: 'candidate', label: 'Candidate', render: ({ candidateName }) => candidateName },
  { key: 'job', label: 'Job', render: ({ jobTitle, place }) => `${jobTitle}, ${place}` },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={state} /> },
  { key: 'joining', label: 'Joining', render: (placement) => <Joining placement={placement} /> },
  {
    key: 'reconfirmed',
    label: 'Reconfirmed',
    render: ({ reconfirmedAt, state }) => (reconfirmedAt ? 'Yes' : state === 'joining' ? 'Not yet' : '–'),
  },
  {
    key: 'guarantee',
    label: 'Replacement',
    render: (placement) => <Guarantee placement={placement} />,
  },
  { key: 'pay', label: 'Annual pay', align: 'end', render: ({ annualPay }) => <MoneyText {...annualPay} /> },
];

/** Until when somebody else can be asked for, and what came of it. */
function Guarantee({ placement: { replacement, guaranteedUntil, possible } }: { placement: Placement }) {
  if (replacement) return <StateBadge state={replacement.state} />;
  if (possible.includes('requestReplacement')) return 'You can ask for one';
  if (!guaranteedUntil) return '–';
  return (
    <>
      Until <DateText date={guaranteedUntil} />
    </>
  );
}

function Joining({ placement: { joinedOn, joiningDate, leftOn } }: { placement: Placement }) {
  return (
    <>
      <DateText date={joinedOn ?? joiningDate} />
      {leftOn && (
        <>
          {' – '}
          <DateText date={leftOn} />
        </>
      )}
    </>
  );
}
