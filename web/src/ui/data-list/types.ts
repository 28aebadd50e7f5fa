import type { ReactNode } from 'react';

export type Page<Row> = { items: Row[]; next?: string | null; total?: number };

export type Column<Row> = {
  /** Also the server's name of the field when it can be sorted by. */
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  sort?: boolean;
  /** 'end' for amounts and counts. */
  align?: 'end';
};

export type Filter = {
  /** The server's name of the parameter. */
  key: string;
  label: string;
  /** Only one at a time. */
  single?: boolean;
} & (
  | {
      options: { value: string; label: string; count?: number }[];
      /** The options themselves stand above the list instead of behind a button; for the few that matter most. */
      inline?: boolean;
      typed?: never;
    }
  /** What is asked for is typed instead of chosen, e.g. { description: 'Separated by commas' }; a `date` is picked. */
  | {
      typed: { description: string; inputMode?: 'decimal'; type?: 'date' };
      options?: never;
      inline?: never;
    }
);

export type RowsProps<Row extends { id: string }> = {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  hrefOf?: (row: Row) => string | undefined;
  sort?: string;
  onSort: (sort: string | undefined) => void;
  /** The row whose panel is open. */
  opened?: string;
  /** The rows are those of the question before. */
  stale: boolean;
};
