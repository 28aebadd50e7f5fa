import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useQueryString } from '../../../app/query-string.ts';
import { Icon } from '../../../ui/Icon.tsx';

export function MailSearch({ asked, label }: { asked: string; label: string }) {
  const [, change] = useQueryString();
  const [typed, setTyped] = useState(asked);
  const search = useDebouncedCallback((q: string) => change({ q: q || undefined }), 250);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
      leftSection={<Icon name="search" size={16} />}
      maw={420}
      mt="sm"
    />
  );
}
