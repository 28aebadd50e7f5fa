/** The few figures of a role, each leading to what it counts. */
import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../app/query-string.ts';
import { useReader } from '../../app/session.ts';
import classes from './work.module.css';

type Figure = { label: string; value: number; href: string };

export function Figures({ figures }: { figures: Figure[] }) {
  const { locale } = useReader();
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <Title order={2} id="figures" mb="sm">
        At a glance
      </Title>
      <ul className={classes.figures}>
        {figures.map(({ label, value, href }) => (
          <li key={label}>
            <Link {...linkTo(href)} className={classes.figure}>
              <b>{new Intl.NumberFormat(locale).format(value)}</b>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
