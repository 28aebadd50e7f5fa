import { useDraggable } from '@dnd-kit/core';
import { Text } from '@mantine/core';
import { When } from '../../ui/When.tsx';
import type { BoardCard } from '../jobs/queries.ts';
import classes from './board.module.css';

type Props = { card: BoardCard; opened: boolean; onOpen: (id: string) => void };

export function Card({ card, opened, onOpen }: Props) {
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({ id: card.id });
  return (
    <li>
      <button
        type="button"
        ref={setNodeRef}
        {...listeners}
        aria-describedby={attributes['aria-describedby']}
        className={classes.card}
        data-card={card.id}
        data-opened={opened || undefined}
        data-held={isDragging || undefined}
        aria-pressed={opened}
        onClick={() => onOpen(card.id)}
      >
        <CardFace card={card} />
      </button>
    </li>
  );
}

export function CardFace({ card, lifted }: { card: BoardCard; lifted?: boolean }) {
  const { candidateName, matchScore, place, round, allRoundsDone, stageSince } = card;
  return (
    <span className={classes.face} data-lifted={lifted || undefined}>
      <Text span fw={600} style={{ overflowWrap: 'anywhere' }}>
        {candidateName}
      </Text>
      <Text span size="sm" c="dimmed">
        Match {matchScore} % · {place}
      </Text>
      <Text span size="sm" c="dimmed">
        {round > 0 && (allRoundsDone ? 'All rounds done · ' : `Round ${round} · `)}
        <When at={stageSince} />
      </Text>
    </span>
  );
}
