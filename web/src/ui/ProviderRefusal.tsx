import { Alert, Text } from '@mantine/core';
import { refusalWords } from '../app/providers.ts';
import { oneOf, useQueryString } from '../app/query-string.ts';
import { Icon } from './Icon.tsx';

/** Why somebody came back from a provider without being let in; nothing, where all went well. */
export function ProviderRefusal() {
  const [query] = useQueryString();
  const why = oneOf(query.refused);
  if (!why) return null;
  return (
    <Alert color="marigold" role="alert" icon={<Icon name="alert" />} mb="md">
      <Text size="sm" c="var(--mantine-color-text)">
        {refusalWords(why, oneOf(query.by))}
      </Text>
    </Alert>
  );
}
