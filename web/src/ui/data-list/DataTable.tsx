import { Table, UnstyledButton } from '@mantine/core';
import { Icon } from '../Icon.tsx';
import classes from './data-list.module.css';
import { RowLink } from './RowLink.tsx';
import type { Column, RowsProps } from './types.ts';

export function DataTable<Row extends { id: string }>(props: RowsProps<Row>) {
  const { label, rows, columns, hrefOf, sort, onSort, opened, stale } = props;
  return (
    <div className={classes.frame} data-stale={stale || undefined}>
      <Table verticalSpacing="sm" horizontalSpacing="sm" aria-label={label} aria-busy={stale}>
        <Table.Thead className={classes.head}>
          <Table.Tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id} className={classes.row} data-opened={row.id === opened || undefined}>
              {columns.map(({ key, render, align }, index) => (
                <Table.Td key={key} ta={align} data-words={align ? undefined : true}>
                  {index === 0 ? <RowLink href={hrefOf?.(row)}>{render(row)}</RowLink> : render(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

type HeadProps<Row> = { column: Column<Row>; sort?: string; onSort: (sort: string | undefined) => void };

function Head<Row>({ column: { key, label, sort: sortable, align }, sort, onSort }: HeadProps<Row>) {
  const direction = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
  if (!sortable) return <Table.Th ta={align}>{label}</Table.Th>;
  return (
    <Table.Th ta={align} aria-sort={direction ?? 'none'}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => onSort(direction === 'ascending' ? `-${key}` : key)}
      >
        {label}
        <span className={classes.arrow} data-on={direction || undefined}>
          <Icon name={direction === 'descending' ? 'down' : 'up'} size={14} />
        </span>
      </UnstyledButton>
    </Table.Th>
  );
}
