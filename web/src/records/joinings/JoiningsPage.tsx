/** Who joins when, and who has said so again: the agency's view. */
import { Stack, Text } from '@mantine/core';
import { DataList } from '../../ui/DataList.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { DateText, When } from '../../ui/When.tsx';
import { JoiningCommands } from './JoiningCommands.tsx';
import { listPlacements, type Placement } from './queries.ts';

export default function JoiningsPage() {
  return (
    <>
      <PageHeader title="Joinings" detail="Talk to those who join soon, and note that they still will." />
      <DataList<Placement>
        subject="placement"
        label="Joinings"
        fetch={listPlacements}
        href={({ applicationId }) => `/recruiter/applications/${applicationId}`}
        filters={[
          { key: 'state', label: 'State', options: stateOptions('joining', 'joined', 'not_joined', 'left') },
        ]}
        columns={[
          { key: 'candidateName', label: 'Candidate', render: (row) => row.candidateName },
          { key: 'state', label: 'State', render: (row) => <StateBadge state={row.state} /> },
          { key: 'job', label: 'Job', render: (row) => `${row.jobTitle}, ${row.clientName}` },
          { key: 'joins', label: 'Joins', render: (row) => <Joins placement={row} /> },
          {
            key: 'annualPay',
            label: 'Annual pay',
            align: 'end',
            render: (row) => <MoneyText {...row.annualPay} />,
          },
          { key: 'commands', label: 'To do', render: (row) => <JoiningCommands placement={row} /> },
        ]}
        empty={{
          icon: 'handshake',
          title: 'Nobody joins yet',
          hint: 'Once a candidate accepts an offer, the joining appears here to be followed up.',
        }}
      />
    </>
  );
}

function Joins({
  placement: { state, joiningDate, reconfirmedAt, joinedOn, leftOn },
}: {
  placement: Placement;
}) {
  return (
    <Stack gap={0}>
      <span>
        <DateText date={joinedOn ?? joiningDate} />
        {leftOn && (
          <>
            {' – '}
            <DateText date={leftOn} />
          </>
        )}
      </span>
      {state === 'joining' && (
        <Text size="xs" c="dimmed">
          {reconfirmedAt ? (
            <>
              reconfirmed <When at={reconfirmedAt} />
            </>
          ) : (
            'not reconfirmed yet'
          )}
        </Text>
      )}
    </Stack>
  );
}
