/** Who interviews in a round: a colleague, somebody who is invited, or somebody to invite now. */
import { Button, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { InviteInterviewerForm } from '../members/InviteInterviewerForm.tsx';
import { interviewersQuery } from '../members/queries.ts';
import type { RoundRow } from './draft.ts';
import classes from './interviewer-field.module.css';

type Chosen = Pick<RoundRow, 'interviewerId' | 'invitationId'>;
type Props = { row: RoundRow; error?: string; onChoose: (chosen: Chosen) => void };

export function InterviewerField({ row, error, onChoose }: Props) {
  const [inviting, setInviting] = useState(false);
  const { data } = useQuery(interviewersQuery);
  const waiting = (data?.invited ?? []).filter(({ userId }) => !userId);
  // Whoever has joined since is chosen as themselves; the server knows it by their invitation.
  const joined = data?.invited.find(({ id }) => id === row.invitationId)?.userId;
  const value = row.interviewerId ?? joined ?? row.invitationId;
  const choose = (id: string | null) => {
    const invited = waiting.some((one) => one.id === id);
    onChoose({ interviewerId: invited ? null : id, invitationId: invited ? id : null });
  };
  return (
    <div>
      <Select
        label="Interviewer"
        placeholder="Choose"
        data={[
          ...(data?.items ?? []).map(({ id, name, designation }) => ({
            value: id,
            label: designation ? `${name}, ${designation}` : name,
          })),
          ...waiting.map(({ id, name }) => ({ value: id, label: `${name} (invited)` })),
        ]}
        value={value ?? null}
        onChange={choose}
        error={error}
        searchable
        nothingFoundMessage="No interviewer of that name"
      />
      {waiting.some(({ id }) => id === value) ? (
        <Text size="sm" c="dimmed" mt={4}>
          Has not joined yet.
        </Text>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.invite}
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setInviting(true)}
        >
          Invite somebody
        </Button>
      )}
      {inviting && (
        <InviteInterviewerForm
          onInvited={(invitationId) => onChoose({ interviewerId: null, invitationId })}
          close={() => setInviting(false)}
        />
      )}
    </div>
  );
}
