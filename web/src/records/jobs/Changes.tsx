/** What a job says and what it should say, field by field. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReader } from '../../app/session.ts';
import classes from './changes.module.css';
import { FIELD_LABELS, type FieldName, fieldWords } from './field-words.ts';

type Words = readonly [before: string, after: string];
export const ASKED: Words = ['Now', 'Then'];
/** Of what was answered, or is so already. */
export const PAST: Words = ['Before', 'After'];
export const REFUSED: Words = ['As it was', 'Asked'];

export type Change = { field: string; before: unknown; after: unknown };

type Props<Row extends Change> = {
  label: string;
  changes: Row[];
  /** What the two are called; left out, it is asked and not answered yet. */
  words?: Words | ((change: Row) => Words);
  /** Below the two versions: the reason, the answer, buttons. */
  children?: (change: Row) => ReactNode;
};

export function Changes<Row extends Change>({ label, changes, words = ASKED, children }: Props<Row>) {
  return (
    <ul className={classes.changes} aria-label={label}>
      {changes.map((change) => (
        <li key={change.field}>
          <Text fw={650}>{FIELD_LABELS[change.field as FieldName] ?? change.field}</Text>
          <BeforeAndAfter {...change} words={typeof words === 'function' ? words(change) : words} />
          {children?.(change)}
        </li>
      ))}
    </ul>
  );
}

function BeforeAndAfter({ field, before, after, words }: Change & { words: Words }) {
  const { locale } = useReader();
  return (
    <dl className={classes.versions}>
      <div>
        <dt>{words[0]}</dt>
        <dd>
          <del className={classes.before}>{fieldWords(field, before, locale)}</del>
        </dd>
      </div>
      {after !== null && after !== undefined && (
        <div>
          <dt>{words[1]}</dt>
          <dd>
            <ins className={classes.after}>{fieldWords(field, after, locale)}</ins>
          </dd>
        </div>
      )}
    </dl>
  );
}
