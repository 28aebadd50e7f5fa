/** Who is in play for a job, stage by stage, the best matches first. To be read; the commands are on the cards' pages. */
import { Paper, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { stateWords } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import classes from './pipeline.module.css';
import { type Board, type BoardCard, boardQuery } from './queries.ts';

type Props = { jobId: string; hrefOf: (applicationId: string) => string };

export function Pipeline({ jobId, hrefOf }: Props) {
  const board = useQuery(boardQuery(jobId));
  if (board.isPending) return <Skeleton height={240} radius="lg" />;
  if (board.isError) return <ProblemBox error={board.error} onRetry={() => board.refetch()} />;
  const columns = board.data.columns.filter(({ stage, count }) => count > 0 || ALWAYS.includes(stage));
  if (columns.every(({ count }) => count === 0)) {
    return (
      <EmptyState
        icon="people"
        title="Nobody is in play yet"
        hint="Candidates appear here as soon as the agency submits them."
      />
    );
  }
  return (
    <div className={classes.board}>
      {columns.map((column) => (
        <Column key={column.stage} column={column} hrefOf={hrefOf} />
      ))}
    </div>
  );
}

/** The way a candidate goes is shown even where nobody stands on it. */
const ALWAYS = ['submitted', 'shortlisted', 'interviewing', 'selected', 'offered', 'hired'];

type ColumnProps = { column: Board['columns'][number]; hrefOf: (id: string) => string };

function Column({ column: { stage, count, cards }, hrefOf }: ColumnProps) {
  const heading = `stage-${stage}`;
  return (
    <section className={classes.column} aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading} className={classes.head}>
        {stateWords(stage)}{' '}
        <Text span c="dimmed" fw={400}>
          {count}
        </Text>
      </Title>
      {cards.length > 0 && (
        <ul className={classes.cards}>
          {cards.map((card) => (
            <Card key={card.id} card={card} href={hrefOf(card.id)} stage={stage} />
          ))}
        </ul>
      )}
      {count > cards.length && (
        <Text size="sm" c="dimmed" mt="xs">
          The {cards.length} best of {count}
        </Text>
      )}
    </section>
  );
}

function Card({ card, href, stage }: { card: BoardCard; href: string; stage: string }) {
  return (
    <Paper component="li" withBorder radius="md" className={classes.card}>
      <Link to={href} className={classes.link}>
        {card.candidateName}
      </Link>
      <Text size="sm" c="dimmed">
        Match {card.matchScore} % · {card.place}
      </Text>
      <Text size="sm" c="dimmed">
        {stage === 'interviewing' && (card.allRoundsDone ? 'All rounds done · ' : `Round ${card.round} · `)}
        <When at={card.stageSince} />
      </Text>
    </Paper>
  );
}
