import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { linkTo } from '../../app/query-string.ts';
import classes from './data-list.module.css';

/** The row's link; its area covers the whole row, so there is one thing to focus and anywhere to click. */
export function RowLink({ href, children }: { href?: string; children: ReactNode }) {
  if (href === undefined) return <b>{children}</b>;
  return (
    <Link {...linkTo(href)} resetScroll={!href.startsWith('?')} className={classes.link} data-row-link>
      {children}
    </Link>
  );
}
