/**
 * Puts the scattered text of a page into the order a person reads it: top to bottom, one column after the other.
 * A gap in a line becomes a tab, so that "title      dates" and the rows of a table stay told apart.
 */
export type PlacedText = { text: string; x: number; y: number; width: number; size: number };

type Segment = PlacedText & { order: number };
type Row = Segment[];

/** Room between two texts of a line, in letter heights: above SPACE a space, above GAP another cell. */
const SPACE = 0.15;
const GAP = 1.2;
const FEWEST_IN_A_COLUMN = 4;
const GUTTERS_TRIED = 28;

export function readingOrder(texts: PlacedText[], pageWidth: number): string {
  const segments = joinNeighbours(texts);
  const gutter = findGutter(segments, pageWidth);
  const rows = rowsOf(segments);
  const lines =
    gutter === null ? rows.map(lineOf) : bandsOf(rows, gutter).flatMap((band) => linesOfBand(band, gutter));
  return lines.join('\n');
}

/** PDFs place words, even letters, one by one: those that follow each other on a line become one segment. */
function joinNeighbours(texts: PlacedText[]): Segment[] {
  const segments: Segment[] = [];
  for (const text of texts) {
    // A blank may be as wide as a column; the distance between words says the same more reliably.
    if (text.text.trim() === '') continue;
    const last = segments.at(-1);
    if (last && sameLine(last, text)) {
      const gap = text.x - (last.x + last.width);
      if (gap > -text.size && gap < GAP * text.size) {
        if (gap > SPACE * text.size && !last.text.endsWith(' ')) last.text += ' ';
        last.text += text.text;
        last.width = Math.max(last.width, text.x + text.width - last.x);
        continue;
      }
    }
    segments.push({ ...text, order: segments.length });
  }
  return segments;
}

function sameLine(a: PlacedText, b: PlacedText): boolean {
  return Math.abs(a.y - b.y) < 0.4 * Math.min(a.size, b.size);
}

/** The upright with the most text wholly on either side of it and the least across; null on a page of one column. */
function findGutter(segments: Segment[], pageWidth: number): number | null {
  let best: number | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < GUTTERS_TRIED; step += 1) {
    const x = pageWidth * (0.15 + (0.7 * step) / GUTTERS_TRIED);
    const sides = { left: 0, right: 0, across: 0 };
    for (const segment of segments) sides[sideOf(segment, x)] += 1;
    const narrower = Math.min(sides.left, sides.right);
    const score = narrower - sides.across / 2;
    if (narrower >= FEWEST_IN_A_COLUMN && score > bestScore) {
      best = x;
      bestScore = score;
    }
  }
  return best;
}

function sideOf(segment: Segment, gutter: number): 'left' | 'right' | 'across' {
  if (segment.x + segment.width <= gutter + 2) return 'left';
  return segment.x >= gutter - 2 ? 'right' : 'across';
}

function rowsOf(segments: Segment[]): Row[] {
  const rows: Row[] = [];
  for (const segment of segments.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && sameLine(row[0]!, segment)) row.push(segment);
    else rows.push([segment]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** A line across the whole page, such as a heading, parts what stands above it from what stands below. */
function bandsOf(rows: Row[], gutter: number): Row[][] {
  const bands: Row[][] = [];
  let open: Row[] | null = null;
  for (const row of rows) {
    if (row.some((segment) => sideOf(segment, gutter) === 'across')) {
      bands.push([row]);
      open = null;
    } else if (open) open.push(row);
    else {
      open = [row];
      bands.push(open);
    }
  }
  return bands;
}

function linesOfBand(band: Row[], gutter: number): string[] {
  if (!isColumns(band, gutter)) return band.map(lineOf);
  const side = (wanted: 'left' | 'right') =>
    band
      .map((row) => row.filter((segment) => sideOf(segment, gutter) === wanted))
      .filter((row) => row.length > 0);
  return [...side('left'), ...side('right')].map(lineOf);
}

/**
 * A table and two columns of text look the same on paper. They were written differently: a table row by row,
 * columns one after the other; so we count how often the writing jumped across the gutter.
 */
function isColumns(band: Row[], gutter: number): boolean {
  const sides = band
    .flat()
    .sort((a, b) => a.order - b.order)
    .map((segment) => sideOf(segment, gutter));
  const left = sides.filter((side) => side === 'left').length;
  const fewer = Math.min(left, sides.length - left);
  const jumps = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
  return fewer >= FEWEST_IN_A_COLUMN && jumps <= Math.max(3, fewer / 4);
}

function lineOf(row: Row): string {
  let line = '';
  let end = 0;
  for (const segment of row) {
    if (line !== '') line += segment.x - end < GAP * segment.size ? ' ' : '\t';
    line += segment.text.trim();
    end = segment.x + segment.width;
  }
  return line;
}
