/** What a job says and what it should say, field by field. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReader } from '../../app/session.ts';
import classes from './changes.module.css';
import { FIELD_LABELS, type FieldName, fieldWords } from './field-words.ts';

export type Change = { field: string; before: unknown; after: unknown };

type Props<Row extends Change> = {
  label: string;
  changes: Row[];
  /** Below the two versions: the reason, the answer, buttons. */
  children?: (change: Row) => ReactNode;
};

export function Changes<Row extends Change>({ label, changes, children }: Props<Row>) {
  return (
    <ul className={classes.changes} aria-label={label}>
      {changes.map((change) => (
        <li key={change.field}>
          <Text fw={650}>{FIELD_LABELS[change.field as FieldName] ?? change.field}</Text>
          <BeforeAndAfter {...change} />
          {children?.(change)}
        </li>
      ))}
    </ul>
  );
}

function BeforeAndAfter({ field, before, after }: Change) {
  const { locale } = useReader();
  return (
    <dl className={classes.versions}>
      <div>
        <dt>Now</dt>
        <dd>
          <del className={classes.before}>{fieldWords(field, before, locale)}</del>
        </dd>
      </div>
      {after !== null && after !== undefined && (
        <div>
          <dt>Then</dt>
          <dd>
            <ins className={classes.after}>{fieldWords(field, after, locale)}</ins>
          </dd>
        </div>
      )}
    </dl>
  );
}
