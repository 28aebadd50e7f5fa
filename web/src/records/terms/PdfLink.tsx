import { Anchor } from '@mantine/core';
import { Icon } from '../../ui/Icon.tsx';
import { termsPdf } from './queries.ts';

export function PdfLink({ id, version }: { id: string; version: number }) {
  return (
    <Anchor
      href={termsPdf(id, version)}
      target="_blank"
      display="inline-flex"
      style={{ alignItems: 'center', gap: 4, minHeight: 36 }}
    >
      <Icon name="download" size={16} /> PDF, version {version}
    </Anchor>
  );
}
