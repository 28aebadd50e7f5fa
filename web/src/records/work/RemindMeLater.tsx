/** Puts the reminders of one thing off; it stays in the list. */
import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { now } from '../../app/clock.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { useReader } from '../../app/session.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { formatDay } from '../../ui/When.tsx';
import type { WorkItem } from './queries.ts';

const PATH = '/api/common/work/{kind}/{id}/snooze';
const CHOICES = [
  { label: 'Tomorrow', days: 1 },
  { label: 'In three days', days: 3 },
  { label: 'In a week', days: 7 },
];
const LONGEST_DAYS = 60;

const putOff = ({ kind, id }: WorkItem, until: string, headers: Intent) =>
  ok(api.PUT(PATH, { params: { path: { kind, id } }, body: { until }, headers }));

export function RemindMeLater({ item }: { item: WorkItem }) {
  const { kind, id, title, remindedFrom } = item;
  const { locale, timeZone } = useReader();
  const [asksForDay, setAsksForDay] = useState(false);
  const later = useCommand({
    subject: 'work',
    run: (until: string, headers: Intent) => putOff(item, until, headers),
  });
  const asUsual = useCommand({
    subject: 'work',
    run: (_: undefined, headers: Intent) => ok(api.DELETE(PATH, { params: { path: { kind, id } }, headers })),
    done: 'You are reminded as usual.',
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            size="lg"
            color="gray"
            c="inherit"
            aria-label={`Remind me later: ${title}`}
            title="Remind me later"
            loading={later.isPending || asUsual.isPending}
          >
            <Icon name="clock" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Remind me later</Menu.Label>
          {CHOICES.map(({ label, days }) => {
            const day = dayIn(days, timeZone);
            return (
              <Menu.Item key={label} onClick={() => later.mutate(day)}>
                {label}, {formatDay(day, locale)}
              </Menu.Item>
            );
          })}
          <Menu.Item onClick={() => setAsksForDay(true)}>On a day …</Menu.Item>
          {remindedFrom && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => asUsual.mutate(undefined)}>Remind me as usual</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asksForDay && (
        <CommandForm
          title="Remind me later"
          label="Remind me then"
          subject="work"
          initial={{ until: remindedFrom ?? dayIn(1, timeZone) }}
          submit={({ until }, headers) => putOff(item, until, headers)}
          close={() => setAsksForDay(false)}
        >
          {(form) => (
            <TextInput
              type="date"
              label="From this day on"
              description="It stays in your list; only the reminders wait."
              min={dayIn(1, timeZone)}
              max={dayIn(LONGEST_DAYS, timeZone)}
              data-autofocus
              {...form.getInputProps('until')}
            />
          )}
        </CommandForm>
      )}
    </>
  );
}

/** A day so far ahead on the reader's clock. */
function dayIn(days: number, timeZone: string): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now());
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}
