/** The pipeline as a board on which a card is moved by pointer or keyboard; dropping it is the command, with its form. */
import {
  type Announcements,
  closestCorners,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState } from 'react';
import { stateWords } from '../../ui/StateBadge.tsx';
import type { BoardCard, Board as BoardData } from '../jobs/queries.ts';
import { BoardColumn } from './BoardColumn.tsx';
import classes from './board.module.css';
import { CardFace } from './Card.tsx';
import { stepBetweenColumns } from './keyboard.ts';

type Props = {
  columns: BoardData['columns'];
  opened?: string;
  onOpen: (id: string) => void;
  onDrop: (card: BoardCard, from: string, to: string) => void;
};

export function Board({ columns, opened, onOpen, onDrop }: Props) {
  const [held, setHeld] = useState<BoardCard | null>(null);
  const sensors = useSensors(
    // A press that does not move is a click: it opens the card.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    // Enter opens the card, the space bar takes it up and puts it down.
    useSensor(KeyboardSensor, {
      coordinateGetter: stepBetweenColumns,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const find = (id: unknown) => columns.flatMap(({ cards }) => cards).find((card) => card.id === id) ?? null;
  const end = ({ active, over }: DragEndEvent) => {
    setHeld(null);
    const card = find(active.id);
    const from = columns.find(({ cards }) => cards.some(({ id }) => id === active.id))?.stage;
    if (card && from && over && over.id !== from) onDrop(card, from, String(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCorners}
      onDragStart={({ active }) => setHeld(find(active.id))}
      onDragEnd={end}
      onDragCancel={() => setHeld(null)}
      accessibility={{ announcements: announcementsFor(find), screenReaderInstructions: INSTRUCTIONS }}
    >
      <section className={classes.board} aria-label="Pipeline">
        {columns.map((column) => (
          <BoardColumn key={column.stage} column={column} opened={opened} onOpen={onOpen} />
        ))}
      </section>
      {/* It snaps back without a flight: the form that opens is what moves. */}
      <DragOverlay dropAnimation={null}>{held && <CardFace card={held} lifted />}</DragOverlay>
    </DndContext>
  );
}

const INSTRUCTIONS = {
  draggable:
    'Press Enter to open. Press the space bar to take up, the arrow keys to move between the stages, space to put down, Escape to let go.',
};

function announcementsFor(find: (id: unknown) => BoardCard | null): Announcements {
  const name = (id: unknown) => find(id)?.candidateName ?? 'The card';
  const where = (over: { id: unknown } | null) => (over ? stateWords(String(over.id)) : 'nowhere');
  return {
    onDragStart: ({ active }) => `${name(active.id)} is taken up.`,
    onDragOver: ({ active, over }) => `${name(active.id)} is over ${where(over)}.`,
    onDragEnd: ({ active, over }) => `${name(active.id)} is put down on ${where(over)}.`,
    onDragCancel: ({ active }) => `${name(active.id)} is let go.`,
  };
}
