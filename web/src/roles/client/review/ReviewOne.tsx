import { ActionIcon, Anchor, Group, Kbd, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MatchPanel } from '../../../records/applications/MatchPanel.tsx';
import { PersonPanel } from '../../../records/applications/PersonPanel.tsx';
import { type ApplicationItem, applicationQuery } from '../../../records/applications/queries.ts';
import { ResumeView } from '../../../records/applications/ResumeView.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ReviewCommands } from './ReviewCommands.tsx';
import classes from './review.module.css';

type Props = {
  item: ApplicationItem;
  position: string;
  onPrevious?: () => void;
  onNext?: () => void;
  onDecided: () => void;
};

export function ReviewOne({ item, position, onPrevious, onNext, onDecided }: Props) {
  const query = useQuery(applicationQuery(item.id));
  return (
    <section aria-labelledby="reviewed" className={classes.one}>
      <div className={classes.bar}>
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Title order={2} id="reviewed" style={{ overflowWrap: 'anywhere' }}>
            <Anchor component={Link} to={`/client/applications/${item.id}`} inherit c="inherit">
              {item.candidateName}
            </Anchor>
          </Title>
          <Text size="sm" c="dimmed">
            {item.jobTitle}, {item.place}
          </Text>
        </div>
        <Steps position={position} onPrevious={onPrevious} onNext={onNext} />
        <ReviewCommands application={item} possible={query.data?.possible ?? []} onDecided={onDecided} />
      </div>
      {query.isPending && <Skeleton height={420} radius="lg" />}
      {query.isError && <ProblemBox error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && (
        <div className={classes.pair}>
          <Stack gap="lg" className={classes.facts}>
            <MatchPanel application={query.data} />
            <PersonPanel application={query.data} />
          </Stack>
          {query.data.person && (
            <ResumeView
              fileId={query.data.person.resumeFileId}
              text={query.data.person.resumeText}
              name={item.candidateName}
            />
          )}
        </div>
      )}
    </section>
  );
}

function Steps({ position, onPrevious, onNext }: Pick<Props, 'position' | 'onPrevious' | 'onNext'>) {
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label="Go through the queue">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Previous candidate"
        aria-keyshortcuts="k"
        disabled={!onPrevious}
        onClick={onPrevious}
      >
        <Icon name="left" />
      </ActionIcon>
      <Text size="sm" c="dimmed" px={4} style={{ whiteSpace: 'nowrap' }} role="status">
        {position}
      </Text>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Next candidate"
        aria-keyshortcuts="j"
        disabled={!onNext}
        onClick={onNext}
      >
        <Icon name="right" />
      </ActionIcon>
      <Text size="sm" c="dimmed" visibleFrom="lg" ps={4} style={{ whiteSpace: 'nowrap' }}>
        <Kbd>k</Kbd> <Kbd>j</Kbd>
      </Text>
    </Group>
  );
}
