/** Whether it is somebody who is there already: then what was read goes beside what is known of them. */
import { Paper, Radio, Stack, Text } from '@mantine/core';
import { useQueryString } from '../../app/query-string.ts';
import type { ProfileImport } from './queries.ts';

const NEW = 'new';

export function ForWhom({ the: { comparedWith, similar } }: { the: ProfileImport }) {
  const [, change] = useQueryString();
  const others = similar.filter(({ id }) => id !== comparedWith?.id);
  if (!comparedWith && !others.length) return null;
  return (
    <Paper withBorder p="lg" radius="lg">
      <Radio.Group
        label="Who is it?"
        description={others.length ? 'You probably have this person already.' : undefined}
        value={comparedWith?.id ?? NEW}
        onChange={(value) => change({ with: value === NEW ? undefined : value })}
      >
        <Stack gap="sm" mt="sm">
          {comparedWith && <Radio value={comparedWith.id} label={comparedWith.name} />}
          {others.map(({ id, name, currentTitle, currentEmployer, reasons }) => (
            <Radio
              key={id}
              value={id}
              label={[name, currentTitle, currentEmployer].filter(Boolean).join(', ')}
              description={reasons.join(', ')}
            />
          ))}
          <Radio value={NEW} label="Somebody new" />
        </Stack>
      </Radio.Group>
      {!comparedWith && others.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          Choose the one whom it is, and see what is new.
        </Text>
      )}
    </Paper>
  );
}
