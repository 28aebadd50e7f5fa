/** On every screen while the reader has terms to accept. */
import { Anchor } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { When } from '../ui/When.tsx';
import classes from './ImpersonationBanner.module.css';
import { linkTo } from './query-string.ts';
import type { Me } from './session.ts';

export function TermsBanner({ terms: { waiting, dueAt, overdue } }: { terms: Me['terms'] }) {
  const { href, pathname } = useLocation();
  if (waiting === 0 || pathname === '/accept-terms') return null;
  return (
    // Where an admin acts for somebody the banner that says so stays in sight, and this one moves on.
    <section
      className={classes.banner}
      style={{ position: 'static', flexWrap: 'wrap' }}
      aria-label="Terms to accept"
    >
      <p style={{ flex: '1 1 16rem' }}>
        The terms have changed.{' '}
        {overdue || dueAt === null ? (
          'Until you accept them you can only read and export.'
        ) : (
          <>
            Please accept them by <When at={dueAt} show="full" />.
          </>
        )}
      </p>
      <Anchor
        component={Link}
        {...linkTo(`/accept-terms?next=${encodeURIComponent(href)}`)}
        c="inherit"
        fw={700}
        underline="always"
        style={{ flex: 'none' }}
      >
        Read and accept
      </Anchor>
    </section>
  );
}
