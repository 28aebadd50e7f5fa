/** Around a screen for people without an account, e.g. the answer to an offer. */
import '../app/styles/rest.css';
import { Container, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';
import { Toasts } from './Toasts.tsx';

export function PublicPage({ children }: { children: ReactNode }) {
  return (
    <Container size="sm" py="lg">
      <Group component="header" gap="xs" mb="xl" c="var(--mantine-color-anchor)">
        <Logo />
        <Text fw={700} size="lg">
          Hireloom
        </Text>
      </Group>
      <main>{children}</main>
      <Toasts />
    </Container>
  );
}
