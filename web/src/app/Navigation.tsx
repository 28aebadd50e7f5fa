/** The left side: where one can go, and how much waits there. */
import { CloseButton, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { workQuery } from '../records/work/queries.ts';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from '../ui/Logo.tsx';
import type { NavigationItem } from './area.ts';
import { navigationOf } from './areas.ts';
import { ROLE_WORDS } from './roles.ts';
import classes from './Shell.module.css';
import type { Me } from './session.ts';

export function Navigation({ me, onFollow }: { me: Me; onFollow: () => void }) {
  const { pathname } = useLocation();
  const counts = useQuery({ ...workQuery, enabled: me.active !== null }).data?.counts ?? {};
  const items = me.active ? navigationOf(me.active.role) : [];
  const current = currentOf(items, pathname);
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Link to="/" className={classes.brand} onClick={onFollow}>
          <Logo /> Hireloom
        </Link>
        <CloseButton
          hiddenFrom="md"
          me="md"
          c="inherit"
          variant="transparent"
          aria-label="Close the menu"
          onClick={onFollow}
        />
      </Group>
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item.href}>
            <Item
              item={item}
              current={item === current}
              count={(item.counts ?? []).reduce((sum, key) => sum + (counts[key] ?? 0), 0)}
              onFollow={onFollow}
            />
          </li>
        ))}
      </ul>
      {me.active && (
        <div className={classes.place}>
          <strong>{me.active.organisation?.name ?? me.user.name}</strong>
          {ROLE_WORDS[me.active.role]}
        </div>
      )}
    </>
  );
}

type ItemProps = { item: NavigationItem; current: boolean; count?: number; onFollow: () => void };

function Item({ item, current, count, onFollow }: ItemProps) {
  return (
    <Link
      to={item.href}
      className={classes.item}
      // The router would mark every item above the address; we mark the nearest.
      activeOptions={{ exact: true }}
      aria-current={current ? 'page' : undefined}
      onClick={onFollow}
    >
      <Icon name={item.icon} />
      {item.label}
      {count ? (
        <span className={classes.count}>
          {count}
          <span style={{ position: 'absolute', clipPath: 'inset(50%)' }}> waiting</span>
        </span>
      ) : null}
    </Link>
  );
}

/** The item with the longest address above the one shown: a record belongs to its list. */
function currentOf(items: NavigationItem[], pathname: string): NavigationItem | undefined {
  const elsewhere = items.find(({ also }) => also && pathname.startsWith(`${also}/`));
  if (elsewhere) return elsewhere;
  return items
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
