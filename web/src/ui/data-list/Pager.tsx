import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { Icon } from '../Icon.tsx';

/** A cursor knows only the way on; the way back is remembered as one walks. */
export function Pager({ next }: { next: string | null }) {
  const [address, change] = useQueryString();
  const [trail, setTrail] = useState<(string | undefined)[]>([]);
  const after = oneOf(address.after);
  if (!after && !next) return null;
  const goOn = () => {
    setTrail([...trail, after]);
    void change({ after: next ?? undefined }, { push: true });
  };
  const goBack = () => {
    setTrail(trail.slice(0, -1));
    void change({ after: trail.at(-1) }, { push: true });
  };
  return (
    <Group gap="xs" role="group" aria-label="Pages">
      {after && (
        <Button variant="default" size="sm" onClick={goBack} leftSection={<Icon name="left" size={14} />}>
          {trail.length ? 'Previous page' : 'First page'}
        </Button>
      )}
      {next && (
        <Button variant="default" size="sm" onClick={goOn} rightSection={<Icon name="right" size={14} />}>
          Next page
        </Button>
      )}
    </Group>
  );
}
