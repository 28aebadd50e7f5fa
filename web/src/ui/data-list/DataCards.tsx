import { Paper, Stack } from '@mantine/core';
import classes from './data-list.module.css';
import { RowLink } from './RowLink.tsx';
import type { RowsProps } from './types.ts';

/** The same rows for a narrow screen: the first column as the title, the others as pairs. */
export function DataCards<Row extends { id: string }>({
  label,
  rows,
  columns,
  hrefOf,
  stale,
}: RowsProps<Row>) {
  const [title, ...others] = columns;
  return (
    <Stack component="ul" gap="sm" p={0} m={0} aria-label={label} aria-busy={stale} className={classes.cards}>
      {rows.map((row) => (
        <Paper component="li" key={row.id} withBorder p="md" className={classes.card}>
          <div className={classes.cardTitle}>
            <RowLink href={hrefOf?.(row)}>{title?.render(row)}</RowLink>
          </div>
          <dl className={classes.pairs}>
            {others.map(({ key, label: name, render }) => (
              <div key={key}>
                <dt>{name}</dt>
                <dd>{render(row)}</dd>
              </div>
            ))}
          </dl>
        </Paper>
      ))}
    </Stack>
  );
}
