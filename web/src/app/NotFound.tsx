import { Button, Center, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { PageHeader } from '../ui/PageHeader.tsx';

export function NotFound() {
  return (
    <Center component="main" mih="60dvh" p="lg">
      <Stack maw={420} gap="xs">
        <PageHeader title="Nothing is here" />
        <Text mt={-16}>
          The address may have a typing mistake, or what was here belongs to another organisation or role of
          yours.
        </Text>
        <Button component={Link} to="/" mt="md" style={{ alignSelf: 'flex-start' }}>
          Go to my home
        </Button>
      </Stack>
    </Center>
  );
}
