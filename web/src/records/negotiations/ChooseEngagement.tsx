/** With whom, before what: the terms that hold are those of an engagement. */
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { engagementQuery } from '../engagements/queries.ts';
import { activeClientsQuery } from '../terms/clients.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { otherNameOf, useSide } from './queries.ts';

export function ChooseEngagement({ close }: { close: () => void }) {
  const { isClient } = useSide();
  const engagements = useQuery(activeClientsQuery);
  const [chosen, choose] = useState<string | null>(null);
  const [confirmed, confirm] = useState<string | null>(null);
  if (confirmed) return <Propose engagementId={confirmed} close={close} />;
  const others = engagements.data ?? [];
  return (
    <Modal opened onClose={close} title="Propose terms">
      <Stack>
        {engagements.isError && <ProblemBox error={engagements.error} />}
        {engagements.isSuccess && others.length === 0 && (
          <Text>
            You work with nobody now. Terms are negotiated with {isClient ? 'agencies' : 'clients'} you work
            with.
          </Text>
        )}
        <Select
          label={isClient ? 'With which agency?' : 'With which client?'}
          data={others.map((other) => ({ value: other.id, label: otherNameOf(other, isClient) }))}
          value={chosen}
          onChange={choose}
          searchable
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button disabled={!chosen} onClick={() => confirm(chosen)}>
            Go on
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Propose({ engagementId, close }: { engagementId: string; close: () => void }) {
  const engagement = useQuery(engagementQuery(engagementId)).data;
  if (!engagement) return null;
  return (
    <ProposeForm engagement={engagement} bands={engagement.terms?.bands ?? []} band={null} close={close} />
  );
}
