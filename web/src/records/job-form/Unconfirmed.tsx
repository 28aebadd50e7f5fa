/** What was read from a file and nobody has confirmed yet, with the words it was read from. */
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Icon } from '../../ui/Icon.tsx';
import { FIELD_LABELS, type FieldName } from '../jobs/field-words.ts';
import type { Job } from '../jobs/queries.ts';
import { type StepName, stepOf } from './steps.ts';

type Source = Job['unconfirmed'][number];

type Props = {
  sources: Source[];
  onConfirm: (fields: string[]) => void;
  /** Given, each field leads to its step. */
  go?: (step: StepName) => void;
};

export function Unconfirmed({ sources, onConfirm, go }: Props) {
  if (sources.length === 0) return null;
  return (
    <Alert color="marigold" icon={<Icon name="file" />} title="Read from the file – is it right?" mb="lg">
      <Stack gap="xs">
        {sources.map(({ field, snippet }) => (
          <Group key={field} gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              {go ? (
                <Anchor component="button" type="button" fw={600} onClick={() => go(stepOf(field))}>
                  {labelOf(field)}
                </Anchor>
              ) : (
                <Text fw={600}>{labelOf(field)}</Text>
              )}
              <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
                “{snippet}”
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              flex="none"
              onClick={() => onConfirm([field])}
              aria-label={`${labelOf(field)} is right`}
            >
              Right
            </Button>
          </Group>
        ))}
        {sources.length > 1 && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => onConfirm(sources.map(({ field }) => field))}
            style={{ alignSelf: 'flex-end' }}
          >
            All of it is right
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

const labelOf = (field: string) => FIELD_LABELS[field as FieldName];
