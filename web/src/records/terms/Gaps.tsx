import { Alert, List, Text } from '@mantine/core';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Gap } from './queries.ts';
import { keyOf, rangeWords } from './words.ts';

/** A hint, no refusal: an agency may not want to work for all pay. */
export function Gaps({ gaps }: { gaps: Gap[] }) {
  const { locale } = useReader();
  if (gaps.length === 0) return null;
  return (
    <Alert color="marigold" icon={<Icon name="alert" />} title="Pay without a fee" role="status">
      <Text size="sm" c="var(--mantine-color-text)">
        Between your bands, no job can be posted for
      </Text>
      <List size="sm" c="var(--mantine-color-text)">
        {gaps.map((gap) => (
          <List.Item key={keyOf(gap)}>{rangeWords(gap, locale)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
