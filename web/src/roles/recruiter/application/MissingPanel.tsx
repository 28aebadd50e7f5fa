/** What is missing before a candidate can go to the client, each with the way to mend it right here. */
import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../../app/query-string.ts';
import type { Application } from '../../../records/applications/queries.ts';
import { candidateQuery } from '../../../records/candidates/queries.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { CompleteForm } from './CompleteForm.tsx';
import { RightForm } from './RightForm.tsx';

export function MissingPanel({ application }: { application: Application }) {
  const { missing, possible, candidateRecordId } = application;
  const candidate = useQuery({
    ...candidateQuery(candidateRecordId ?? ''),
    enabled: candidateRecordId !== null,
  });
  if (missing.length === 0 || !possible.includes('submit')) return null;
  const paths = missing.map(({ path }) => path);
  const inCandidate = paths.some((path) => /skills|expectedPay|noticeDays/.test(path));
  return (
    <Paper
      component="section"
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      aria-labelledby="missing"
      style={{ borderInlineStart: '3px solid var(--loom-thread)' }}
    >
      <Title order={2} id="missing">
        Before you can submit
      </Title>
      <Stack component="ul" gap={4} p={0} m={0} mt="xs" mb="md" style={{ listStyle: 'none' }}>
        {missing.map(({ message }) => (
          <Group component="li" key={message} gap="xs" wrap="nowrap" align="flex-start">
            <Icon name="alert" size={16} />
            <Text size="sm">{message}</Text>
          </Group>
        ))}
      </Stack>
      {inCandidate && candidate.isPending && <Skeleton height={120} />}
      {inCandidate && candidate.data && (
        <CompleteForm
          // A newer version, or another thing missing, begins anew.
          key={`${candidate.data.version} ${paths.join()}`}
          application={application}
          candidate={candidate.data}
        />
      )}
      {paths.some((path) => /right/i.test(path)) && <RightForm application={application} />}
      {paths.some((path) => /resume/i.test(path)) && (
        <Button
          component={Link}
          {...linkTo(`/recruiter/candidates/${candidateRecordId}`)}
          variant="default"
          size="sm"
        >
          Open the candidate record
        </Button>
      )}
    </Paper>
  );
}
