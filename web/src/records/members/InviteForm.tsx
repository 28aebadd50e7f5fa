import { Checkbox, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { ROLE_WORDS } from '../../app/roles.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { readAddresses, wrongAddress } from './addresses.ts';
import { type MemberRole, teamsQuery } from './queries.ts';
import { ROLES_OF, type Side } from './words.ts';

type Props = {
  side: Side;
  /** The role that is meant, if it is one of the side's. */
  as: string | null;
  onDone: () => void;
  close: () => void;
};

export function InviteForm({ side, as, onDone, close }: Props) {
  const teams = useQuery({ ...teamsQuery, enabled: side === 'agency' }).data?.items ?? [];
  return (
    <CommandForm
      title="Invite people"
      label="Send invitations"
      subject="invitation"
      initial={{
        addresses: '',
        roles: [(ROLES_OF[side].find(({ role }) => role === as) ?? ROLES_OF[side][0]!).role] as MemberRole[],
        teamId: null as string | null,
      }}
      validate={{
        addresses: (text) => wrongAddress(readAddresses(text)),
        roles: (roles) => (roles.length ? null : 'Choose a role.'),
      }}
      submit={({ addresses, roles, teamId }, headers) =>
        ok(
          api.POST('/api/common/invitations', {
            body: { people: readAddresses(addresses), roles, teamId },
            headers,
          }),
        )
      }
      done="The invitations are on their way."
      onDone={onDone}
      close={close}
    >
      {(form) => (
        <>
          <Textarea
            label="E-mail addresses"
            description="One or several, by comma or one a line."
            placeholder="asha@company.com, Ravi Rao <ravi@company.com>"
            autosize
            minRows={2}
            maxRows={8}
            data-autofocus
            {...form.getInputProps('addresses')}
          />
          <Checkbox.Group label="As" {...form.getInputProps('roles')}>
            <Stack gap="sm" mt="xs">
              {ROLES_OF[side].map(({ role, what }) => (
                <Checkbox key={role} value={role} label={ROLE_WORDS[role]} description={what} />
              ))}
            </Stack>
          </Checkbox.Group>
          {teams.length > 0 && (
            <Select
              label="Team"
              placeholder="No team"
              clearable
              clearButtonProps={{ 'aria-label': 'No team' }}
              data={teams.map(({ id, name }) => ({ value: id, label: name }))}
              comboboxProps={{ withinPortal: false }}
              {...form.getInputProps('teamId')}
            />
          )}
          <Text size="sm" c="dimmed">
            Each gets a link of their own. It works for seven days.
          </Text>
        </>
      )}
    </CommandForm>
  );
}
