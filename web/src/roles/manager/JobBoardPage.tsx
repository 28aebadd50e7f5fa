/** Where the public finds the agency's jobs, and how its own site shows them. */
import { Alert, Anchor, Button, Code, CopyButton, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../records/organisations/queries.ts';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

export default function JobBoardPage() {
  const organisation = useQuery(organisationQuery);
  return (
    <>
      <PageHeader
        title="Job board"
        detail="Your open jobs as everybody can read them. Take a single job off on its own page."
      />
      {organisation.isPending && <Skeleton height={320} radius="lg" />}
      {organisation.isError && (
        <ProblemBox error={organisation.error} onRetry={() => organisation.refetch()} />
      )}
      {organisation.isSuccess && <Addresses {...organisation.data} />}
    </>
  );
}

function Addresses({ code, publicPage }: { code: string; publicPage: boolean }) {
  const jobs = `${location.origin}/agencies/${code}/jobs`;
  const snippet = `<script src="${location.origin}/embed.js" data-agency="${code}" async></script>`;
  return (
    <Stack gap="lg" maw={760}>
      {!publicPage && (
        <Alert color="marigold" title="Nobody sees it now">
          <Text size="sm" c="var(--mantine-color-text)">
            Your agency’s public page is off, and so are its jobs. An admin turns it on in the agency profile.
          </Text>
        </Alert>
      )}
      <Facts
        facts={[
          { label: 'Your jobs', value: <Address href={jobs} /> },
          { label: 'For job sites (XML)', value: <Address href={`${jobs}.xml`} /> },
          { label: 'For readers (RSS)', value: <Address href={`${jobs}.rss`} /> },
          { label: 'For readers (Atom)', value: <Address href={`${jobs}.atom`} /> },
        ]}
      />
      <section>
        <Title order={2} size="h4" mb="xs">
          On your own site
        </Title>
        <Text mb="sm">
          Put this line where the list shall stand. It shows your open jobs and grows with them.
        </Text>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {snippet}
        </Code>
        <Group mt="sm">
          <CopyButton value={snippet}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy the line'}</Button>}
          </CopyButton>
          <Button component="a" variant="default" href={`/agencies/${code}/embed`}>
            See the list
          </Button>
        </Group>
      </section>
    </Stack>
  );
}

const Address = ({ href }: { href: string }) => (
  <Anchor href={href} style={{ overflowWrap: 'anywhere' }}>
    {href}
  </Anchor>
);
