/** Whether I am away, and who is told in my place. */
import { Alert, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { now } from '../../../app/clock.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { DateText } from '../../../ui/When.tsx';

export function AwayPanel() {
  const [planning, setPlanning] = useState(false);
  const query = useQuery({ queryKey: ['away'], queryFn: () => ok(api.GET('/api/manager/away')) });
  const back = useCommand({
    subject: 'away',
    run: (_: undefined, headers: Intent) => ok(api.DELETE('/api/manager/away', { headers })),
    done: 'Welcome back.',
  });
  if (!query.data) return null;
  const { away, colleagues } = query.data;
  if (away) {
    return (
      <Alert color="sky" icon={<Icon name="clock" />} title="You are away">
        <Group justify="space-between" c="var(--mantine-color-text)">
          <Text size="sm">
            From <DateText date={away.from} /> to <DateText date={away.until} /> {away.standInName} is told in
            your place.
          </Text>
          <Button size="xs" variant="default" loading={back.isPending} onClick={() => back.mutate(undefined)}>
            I am here
          </Button>
        </Group>
        {back.error && <ProblemBox error={back.error} />}
      </Alert>
    );
  }
  if (colleagues.length === 0) return null;
  const today = now().toISOString().slice(0, 10);
  return (
    <Group>
      <Button
        size="sm"
        variant="default"
        leftSection={<Icon name="clock" size={16} />}
        onClick={() => setPlanning(true)}
      >
        I am away…
      </Button>
      {planning && (
        <CommandForm
          title="Who is told in your place?"
          label="Be away"
          subject="away"
          initial={{ from: today, until: today, standInId: '' }}
          submit={(body, headers) => ok(api.PUT('/api/manager/away', { body, headers }))}
          done="Noted, and your colleague is told."
          close={() => setPlanning(false)}
        >
          {(form) => (
            <>
              <TextInput type="date" label="First day" {...form.getInputProps('from')} />
              <TextInput type="date" label="Last day" {...form.getInputProps('until')} />
              <Select
                label="Stand-in"
                placeholder="Choose"
                data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
                {...form.getInputProps('standInId')}
              />
            </>
          )}
        </CommandForm>
      )}
    </Group>
  );
}
