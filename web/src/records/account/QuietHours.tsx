/** Hours in which no mail comes that can wait, no text, and no browser tells anything. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { useReader } from '../../app/session.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Section } from './Section.tsx';

type Hours = { from: number; until: number } | null;

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: `${hour}`,
  label: `${String(hour).padStart(2, '0')}:00`,
}));

const NIGHT = { from: 22, until: 7 };

/** @param chosen null: none */
export function QuietHours({ chosen }: { chosen: Hours }) {
  const { timeZone } = useReader();
  const [hours, setHours] = useState(chosen ?? NIGHT);
  const save = useCommand({
    subject: 'notification-preference',
    run: (quietHours: Hours, headers: Intent) =>
      ok(api.PUT('/api/authentication/me/quiet-hours', { body: { quietHours }, headers })),
    done: 'Saved.',
  });
  const select = (key: 'from' | 'until', label: string) => (
    <NativeSelect
      label={label}
      data={HOURS}
      value={`${hours[key]}`}
      onChange={(event) => setHours({ ...hours, [key]: Number(event.currentTarget.value) })}
    />
  );
  const isSaved = chosen?.from === hours.from && chosen?.until === hours.until;
  return (
    <Section
      title="Quiet hours"
      detail={`Mails wait until they are over; what cannot wait still comes. Texts wait, too, and browsers say nothing. By your clock (${timeZone}).`}
    >
      <Text>{chosen ? 'They are on.' : 'There are none.'}</Text>
      <Group align="flex-end">
        {select('from', 'From')}
        {select('until', 'Until')}
        <Button
          variant="default"
          disabled={isSaved || hours.from === hours.until}
          loading={save.isPending}
          onClick={() => save.mutate(hours)}
        >
          {chosen ? 'Change' : 'Turn on'}
        </Button>
        {chosen && (
          <Button variant="subtle" disabled={save.isPending} onClick={() => save.mutate(null)}>
            Turn off
          </Button>
        )}
      </Group>
      {save.error && <ProblemBox error={save.error} />}
    </Section>
  );
}
