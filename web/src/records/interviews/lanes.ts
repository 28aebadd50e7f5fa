/** Bookings that overlap stand beside one another: each gets a lane, and knows how many there are. */
export type Placed<Item> = { item: Item; lane: number; lanes: number };

type Span = { start: number; end: number };

export function inLanes<Item extends Span>(items: Item[]): Placed<Item>[] {
  const placed: Placed<Item>[] = [];
  for (const group of overlapping(items)) {
    const ends: number[] = [];
    const laid = group.map((item) => {
      const free = ends.findIndex((end) => end <= item.start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = item.end;
      return { item, lane };
    });
    placed.push(...laid.map((one) => ({ ...one, lanes: ends.length })));
  }
  return placed;
}

/** Runs of items of which each touches the ones before. */
function overlapping<Item extends Span>(items: Item[]): Item[][] {
  const groups: Item[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const item of [...items].sort((a, b) => a.start - b.start)) {
    if (item.start < until) groups.at(-1)!.push(item);
    else groups.push([item]);
    until = Math.max(until, item.end);
  }
  return groups;
}
