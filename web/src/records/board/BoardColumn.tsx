import { useDroppable } from '@dnd-kit/core';
import { Text, Title } from '@mantine/core';
import { stateWords } from '../../ui/StateBadge.tsx';
import type { Board } from '../jobs/queries.ts';
import classes from './board.module.css';
import { Card } from './Card.tsx';

type Props = { column: Board['columns'][number]; opened?: string; onOpen: (id: string) => void };

export function BoardColumn({ column: { stage, count, cards }, opened, onOpen }: Props) {
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const heading = `board-${stage}`;
  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      data-over={isOver || undefined}
      aria-labelledby={heading}
    >
      <Title order={2} size="h3" id={heading} className={classes.head}>
        {stateWords(stage)}{' '}
        <Text span c="dimmed" fw={400}>
          {count}
        </Text>
      </Title>
      <ul className={classes.cards}>
        {cards.map((card) => (
          <Card key={card.id} card={card} opened={card.id === opened} onOpen={onOpen} />
        ))}
      </ul>
      {count > cards.length && (
        <Text size="sm" c="dimmed" mt="xs">
          The {cards.length} best of {count}
        </Text>
      )}
    </section>
  );
}
