/** How long candidates are kept with whom nobody works, who goes next, and who is kept beyond that. */
import { Alert, Button, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { type Retention, retentionQuery, SHOWN, type Shown } from './queries.ts';
import { RetainedList } from './RetainedList.tsx';
import { RetentionForm } from './RetentionForm.tsx';

export default function RetentionPage() {
  const retention = useQuery(retentionQuery);
  const [changing, setChanging] = useState(false);
  return (
    <>
      <PageHeader
        title="Keeping candidates"
        detail="People’s data is kept as long as you work with them. What is erased is gone for good; your figures and invoices stay."
      >
        <Button onClick={() => setChanging(true)} disabled={!retention.data}>
          Change
        </Button>
      </PageHeader>
      {retention.isPending && <Skeleton height={240} radius="lg" />}
      {retention.isError && <ProblemBox error={retention.error} onRetry={() => retention.refetch()} />}
      {retention.data && <Loaded retention={retention.data} />}
      {changing && retention.data && (
        <RetentionForm retention={retention.data} close={() => setChanging(false)} />
      )}
    </>
  );
}

function Loaded({ retention: { months, due, kept } }: { retention: Retention }) {
  const [address, change] = useQueryString();
  const show: Shown = SHOWN.find((each) => each === oneOf(address.show)) ?? 'due';
  return (
    <Stack gap="lg">
      <Alert
        color={months === null ? 'marigold' : 'gray'}
        icon={<Icon name={months === null ? 'alert' : 'shield'} />}
      >
        <Text size="sm" c="var(--mantine-color-text)">
          {months === null
            ? 'Nobody is erased. Many laws ask you not to keep people’s data for longer than you need it.'
            : `Whoever nobody has worked with for ${months} months is erased in the night. You are told two weeks before. People with something open – an application, a joining or its guarantee, an unpaid invoice – stay.`}
        </Text>
      </Alert>
      <SegmentedControl
        value={show}
        onChange={(value) => change({ show: value === 'due' ? undefined : value })}
        data={[
          { value: 'due', label: `Going within 30 days (${due})` },
          { value: 'kept', label: `Kept (${kept})` },
        ]}
        aria-label="Show"
        style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
      />
      <RetainedList show={show} off={months === null} />
    </Stack>
  );
}
