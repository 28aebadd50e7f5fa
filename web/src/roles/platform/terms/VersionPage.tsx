/** One version: written while it is a draft, read and compared ever after. */
import { Alert, Anchor, Grid, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { linkTo, useParam } from '../../../app/query-string.ts';
import { ROLE_WORDS } from '../../../app/roles.ts';
import { LegalText } from '../../../records/terms-and-conditions/LegalText.tsx';
import { RecordTimeline } from '../../../records/timeline/RecordTimeline.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { When } from '../../../ui/When.tsx';
import { Compare } from './Compare.tsx';
import { Editor } from './Editor.tsx';
import { type Version, versionQuery } from './queries.ts';
import { VersionCommands } from './VersionCommands.tsx';
import { KIND_WORDS } from './words.ts';

export default function VersionPage() {
  const version = useQuery(versionQuery(useParam('documentId')));
  if (version.isPending) return <Skeleton height={420} radius="lg" />;
  if (version.isError) return <ProblemBox error={version.error} onRetry={() => version.refetch()} />;
  return <Loaded the={version.data} />;
}

function Loaded({ the }: { the: Version }) {
  const { kind, documentVersion, edition, language, state, title, html, reviewNote, possible } = the;
  return (
    <>
      <PageHeader
        title={`${KIND_WORDS[kind]}, version ${documentVersion}`}
        state={<StateBadge state={state} />}
        detail={edition}
        back={{ label: 'Terms', href: '/platform/terms' }}
      >
        <VersionCommands the={the} />
      </PageHeader>
      <Stack gap="lg">
        {reviewNote && state === 'draft' && (
          <Alert color="marigold" icon={<Icon name="edit" />} title="To be changed">
            <Text size="sm" c="var(--mantine-color-text)" style={{ whiteSpace: 'pre-wrap' }}>
              {reviewNote}
            </Text>
          </Alert>
        )}
        {possible.includes('edit') && <Editor key={the.id} the={the} />}
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, lg: 8 }}>
            <Stack gap="lg">
              {!possible.includes('edit') && (
                <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-label="Text">
                  <Title order={2} mb="md">
                    {title}
                  </Title>
                  <LegalText html={html} language={language} />
                </Paper>
              )}
              <Compare the={the} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 4 }}>
            <Stack gap="lg">
              <About the={the} />
              <RecordTimeline subjectId={the.id} />
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}

function About({ the }: { the: Version }) {
  const {
    id,
    acceptedBy,
    publishAt,
    publishedAt,
    supersededAt,
    publishedBy,
    asksAgain,
    graceDays,
    path,
    accepted,
  } = the;
  return (
    <Paper component="section" withBorder p="md" aria-label="About this version">
      <Facts
        facts={[
          {
            label: 'Accepted by',
            value: acceptedBy.length
              ? acceptedBy.map((role) => ROLE_WORDS[role]).join(', ')
              : 'Nobody: it only informs',
          },
          { label: 'Comes into force', value: publishAt && <When at={publishAt} show="full" /> },
          { label: 'Published', value: publishedAt && <When at={publishedAt} show="full" /> },
          { label: 'Published by', value: publishedBy },
          { label: 'Held until', value: supersededAt && <When at={supersededAt} show="full" /> },
          {
            label: 'Asks who is here already',
            value: (publishedAt ?? publishAt) && (asksAgain ? `Yes, within ${graceDays} days` : 'No'),
          },
        ]}
      />
      <Stack gap={6} mt="md" align="flex-start">
        {path && (
          <Anchor href={path} target="_blank" size="sm">
            Its public page
          </Anchor>
        )}
        {publishedAt && (
          <Anchor component={Link} {...linkTo(`/platform/terms/acceptances?document=${id}`)} size="sm">
            Who accepted it: {accepted}
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
}
