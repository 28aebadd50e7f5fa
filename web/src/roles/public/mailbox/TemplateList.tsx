import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import classes from './mailbox.module.css';
import type { Template } from './queries.ts';

export function TemplateList({ templates, opened }: { templates: Template[]; opened: string | undefined }) {
  return Object.entries(Object.groupBy(templates, ({ categoryTitle }) => categoryTitle)).map(
    ([category, those = []]) => (
      <section key={category} aria-label={category}>
        <Title order={2} size="h6" className={classes.category}>
          {category}
        </Title>
        <ul className={classes.items}>
          {those.map(({ id, subject, about, to, variant }) => (
            <li key={id}>
              <Link
                to="."
                search={((before: object) => ({ ...before, open: id })) as never}
                resetScroll={false}
                className={classes.item}
                aria-current={id === opened ? 'true' : undefined}
                activeProps={{ 'aria-current': undefined }}
              >
                <Text fw={600} lineClamp={2}>
                  {subject}
                </Text>
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {[about, to, variant].filter(Boolean).join(' · ')}
                </Text>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}
