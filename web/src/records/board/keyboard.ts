import { KeyboardCode, type KeyboardCoordinateGetter } from '@dnd-kit/core';

/** The arrows go from column to column, not pixel by pixel. */
export const stepBetweenColumns: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const by = event.code === KeyboardCode.Right ? 1 : event.code === KeyboardCode.Left ? -1 : 0;
  if (by === 0) return undefined;
  event.preventDefault();
  const columns = [...context.droppableRects.entries()].sort(([, a], [, b]) => a.left - b.left);
  const over = context.over?.id;
  const at = columns.findIndex(([id]) => id === over);
  const target = columns[Math.min(columns.length - 1, Math.max(0, at + by))]?.[1];
  return target ? { x: target.left + 8, y: target.top + 8 } : currentCoordinates;
};
