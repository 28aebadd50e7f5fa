import { TextInput } from '@mantine/core';
import { api, ok } from '../../app/api.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import type { Team } from './queries.ts';

/** Makes a team, or renames one. */
export function TeamForm({ team, close }: { team?: Team; close: () => void }) {
  return (
    <CommandForm
      title={team ? `Rename ${team.name}` : 'New team'}
      label={team ? 'Rename team' : 'Make team'}
      subject="team"
      initial={{ name: team?.name ?? '' }}
      submit={(body, headers) =>
        team
          ? ok(api.PATCH('/api/agency/teams/{id}', { params: { path: { id: team.id } }, body, headers }))
          : ok(api.POST('/api/agency/teams', { body, headers }))
      }
      done={team ? 'Renamed.' : 'The team is made.'}
      close={close}
    >
      {(form) => <TextInput label="Name" maxLength={80} data-autofocus {...form.getInputProps('name')} />}
    </CommandForm>
  );
}
