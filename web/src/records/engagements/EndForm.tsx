/** Ending is for good, so what it takes along is shown before. */
import { List, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { type Engagement, endingQuery } from './queries.ts';
import { ReasonForm } from './ReasonForm.tsx';

type Props = { engagement: Engagement; otherName: string; close: () => void };

export const EndForm = ({ engagement: { id }, otherName, close }: Props) => (
  <ReasonForm
    title={`End the engagement with ${otherName}?`}
    label="End engagement"
    words={<WhatEnds id={id} />}
    readBy={`${otherName} and everyone who works on the jobs read it.`}
    submit={(body, headers) =>
      ok(api.POST('/api/common/engagements/{id}/end', { params: { path: { id } }, body, headers }))
    }
    done="The engagement has ended."
    close={close}
  />
);

function WhatEnds({ id }: { id: string }) {
  const ending = useQuery(endingQuery(id));
  if (ending.isPending) return <Skeleton height={96} radius="md" />;
  if (ending.isError) return <ProblemBox error={ending.error} onRetry={() => ending.refetch()} />;
  const { closing, closingCount, rejectedCount, applications, interviews, offers, joinings, invoices } =
    ending.data;
  const stops = [
    closingCount > 0 && `${count(closingCount, 'job')} closed`,
    rejectedCount > 0 && `${count(rejectedCount, 'job')} waiting for approval rejected`,
    applications > 0 && `${count(applications, 'application')} ended`,
    interviews > 0 && `${count(interviews, 'interview')} cancelled`,
    offers > 0 && `${count(offers, 'offer')} withdrawn`,
  ].filter((words) => words !== false);
  const goesOn = [
    joinings > 0 && `${count(joinings, 'joining')} to come`,
    invoices > 0 && `${count(invoices, 'invoice')} not paid yet`,
  ].filter((words) => words !== false);
  return (
    <Stack gap="xs">
      <Text>
        {stops.length > 0 ? 'At once, and for good:' : 'No job is open. Nothing else ends with it.'}
      </Text>
      <Words lines={stops} />
      {closing.length > 0 && (
        <Text size="sm" c="dimmed">
          {closing.map(({ title, code }) => `${title} (${code})`).join(', ')}
          {closingCount > closing.length && ' and more'}
        </Text>
      )}
      {goesOn.length > 0 && <Text>This goes on:</Text>}
      <Words lines={goesOn} />
    </Stack>
  );
}

const Words = ({ lines }: { lines: string[] }) =>
  lines.length > 0 && (
    <List>
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;
