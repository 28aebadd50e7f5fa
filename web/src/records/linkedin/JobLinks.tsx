/** Links of a job to pass on, with how often each was followed. */
import { Button, CopyButton, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { DateText } from '../../ui/When.tsx';

const getLinks = (id: string) => ok(api.GET('/api/common/jobs/{id}/links', { params: { path: { id } } }));
type Links = Awaited<ReturnType<typeof getLinks>>;

const linksQuery = (jobId: string) =>
  queryOptions({ queryKey: ['job_link', jobId], queryFn: () => getLinks(jobId) });

export function JobLinks({ jobId }: { jobId: string }) {
  const links = useQuery(linksQuery(jobId));
  const make = useCommand({
    subject: 'job_link',
    run: (_: undefined, headers: Intent) =>
      ok(api.POST('/api/common/jobs/{id}/links', { params: { path: { id: jobId } }, headers })),
    done: 'Your link is ready. Copy it, and pass it on.',
  });
  if (links.isPending) return <Skeleton height={140} radius="lg" />;
  if (links.isError) return <ProblemBox error={links.error} onRetry={() => links.refetch()} />;
  const { items, onBoard } = links.data;
  const hasMine = items.some(({ isMine, kind }) => isMine && kind === 'recruiter');
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {onBoard
          ? 'Each leads to the job’s public page and counts its clicks. Who clicks is not kept.'
          : 'This job is not on the public job board, so links would lead nowhere.'}
      </Text>
      {items.length > 0 && <LinkTable items={items} />}
      {make.isError && <ProblemBox error={make.error} />}
      {onBoard && !hasMine && (
        <Group>
          <Button
            variant="light"
            leftSection={<Icon name="link" size={16} />}
            loading={make.isPending}
            onClick={() => make.mutate(undefined)}
          >
            Make my link
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function LinkTable({ items }: Pick<Links, 'items'>) {
  const { locale } = useReader();
  return (
    <Table.ScrollContainer minWidth={0}>
      <Table aria-label="Links">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Whose</Table.Th>
            <Table.Th ta="end">Clicks</Table.Th>
            <Table.Th>Last</Table.Th>
            <Table.Th>Link</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, kind, byName, isMine, clicks, lastClickedOn, url }) => (
            <Table.Tr key={id}>
              <Table.Td>{kind === 'post' ? `LinkedIn post, ${byName}` : isMine ? 'Mine' : byName}</Table.Td>
              <Table.Td ta="end">{clicks.toLocaleString(locale)}</Table.Td>
              <Table.Td>{lastClickedOn ? <DateText date={lastClickedOn} /> : '–'}</Table.Td>
              <Table.Td>
                <CopyButton value={url}>
                  {({ copied, copy }) => (
                    <Button
                      size="xs"
                      variant="default"
                      onClick={copy}
                      aria-label={`${copied ? 'Copied' : 'Copy'}: the link of ${isMine ? 'mine' : byName}`}
                    >
                      {copied ? 'Copied' : 'Copy'}
                    </Button>
                  )}
                </CopyButton>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
