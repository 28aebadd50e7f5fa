import { Chip, Group } from '@mantine/core';
import type { Filter } from './types.ts';

type Props = { filter: Filter; chosen: string[]; onChoose: (values: string[]) => void };

/** Each option is a chip with how many rows it has; pressing a chosen one takes it away. */
export function InlineFilter({ filter: { label, options = [], single }, chosen, onChoose }: Props) {
  const toggle = (value: string) => {
    if (chosen.includes(value)) onChoose(chosen.filter((other) => other !== value));
    else onChoose(single ? [value] : [...chosen, value]);
  };
  return (
    <Group gap={6} role="group" aria-label={label}>
      {options.map(({ value, label: words, count }) => (
        <Chip
          key={value}
          size="sm"
          variant="light"
          checked={chosen.includes(value)}
          onChange={() => toggle(value)}
        >
          {words}
          {count !== undefined && ` ${count}`}
        </Chip>
      ))}
    </Group>
  );
}
