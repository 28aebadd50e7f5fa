/** One template in a light or a dark mail program, or as plain text. */
import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQueryString } from '../../../app/query-string.ts';
import { Icon } from '../../../ui/Icon.tsx';
import classes from './mailbox.module.css';
import type { Template } from './queries.ts';

const LOOKS = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'text', label: 'As text' },
];

export function TemplateView({ template }: { template: Template }) {
  const { id, subject, about, to, variant, text } = template;
  const [, change] = useQueryString();
  const [look, setLook] = useState('light');
  return (
    <article className={classes.article}>
      <Group hiddenFrom="md" mb="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => change({ open: undefined })}
          leftSection={<Icon name="left" size={14} />}
        >
          All templates
        </Button>
      </Group>
      <Title order={1} size="h2">
        {subject}
      </Title>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {[about, `to ${to}`, variant].filter(Boolean).join(' · ')}
      </Text>
      <Group mt="md">
        <SegmentedControl aria-label="How it is read" data={LOOKS} value={look} onChange={setLook} />
      </Group>
      {look === 'text' ? (
        <Text className={classes.plain} mt="md">
          {text}
        </Text>
      ) : (
        <div className={classes.panel}>
          <iframe
            title={subject}
            src={`/api/dev/mail/templates/${encodeURIComponent(id)}/page?scheme=${look}`}
            sandbox="allow-top-navigation-by-user-activation"
            className={classes.frame}
            data-scheme={look}
          />
        </div>
      )}
    </article>
  );
}
