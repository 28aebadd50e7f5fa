/** A record beside its list; the list stays usable. */
import { Drawer, Group } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** For what is read like a page of paper. */
  wide?: boolean;
  children: ReactNode;
};

export function SidePanel({ title, opened, onClose, wide = false, children }: Props) {
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={`min(${wide ? 52 : 36}rem, 100vw)`}
      lockScroll={false}
      trapFocus={false}
    >
      <Drawer.Content shadow="xl">
        {/* Not Mantine's header: beside the page, which stays there, it would be a second banner. */}
        <Group justify="space-between" wrap="nowrap" p="md">
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close the panel" />
        </Group>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
