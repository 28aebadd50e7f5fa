import { Button, Checkbox, Popover, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../Icon.tsx';
import classes from './data-list.module.css';
import type { Filter } from './types.ts';

type Props = { filter: Filter; chosen: string[]; onChoose: (values: string[]) => void };

/** A filter that says what it does: “State: Open, On hold”. */
export function FilterChip({ filter, chosen, onChoose }: Props) {
  const [opened, setOpened] = useState(false);
  const { label, options, single } = filter;
  const names = options
    ? options.filter(({ value }) => chosen.includes(value)).map((option) => option.label)
    : chosen;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button
          variant={names.length ? 'light' : 'default'}
          size="sm"
          radius="xl"
          fw={500}
          rightSection={<Icon name="down" size={14} />}
          onClick={() => setOpened(!opened)}
        >
          {names.length === 0 ? label : `${label}: ${shorten(names)}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {filter.typed ? (
          <Typed
            label={label}
            {...filter.typed}
            value={chosen[0] ?? ''}
            onDone={(text) => {
              onChoose(text ? [text] : []);
              setOpened(false);
            }}
          />
        ) : single ? (
          <Radio.Group label={label} value={chosen[0] ?? null} onChange={(value) => onChoose([value])}>
            <Stack gap="xs" mt="xs">
              {options?.map((option) => (
                <Radio key={option.value} {...option} />
              ))}
            </Stack>
          </Radio.Group>
        ) : (
          <Checkbox.Group label={label} value={chosen} onChange={onChoose}>
            <Stack gap="xs" mt="xs" className={classes.options}>
              {options?.map((option) => (
                <Checkbox key={option.value} {...option} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

type TypedProps = {
  label: string;
  description: string;
  inputMode?: 'decimal';
  type?: 'date';
  value: string;
  onDone: (text: string) => void;
};

function Typed({ label, description, inputMode, type, value, onDone }: TypedProps) {
  const [text, setText] = useState(value);
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    onDone(text.trim());
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        <TextInput
          label={label}
          description={description}
          inputMode={inputMode}
          type={type}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" size="xs" style={{ alignSelf: 'flex-end' }}>
          Apply
        </Button>
      </Stack>
    </form>
  );
}

const shorten = (names: string[]) =>
  names.length > 2 ? `${names.slice(0, 2).join(', ')} +${names.length - 2}` : names.join(', ');
