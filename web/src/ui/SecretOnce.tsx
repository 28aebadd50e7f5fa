/** What only its hash or seal is kept of: shown while it is new, and never again. */
import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';

type Props = { title: string; secret: string; words: string; onClose: () => void };

export function SecretOnce({ title, secret, words, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false}>
      <Stack>
        <Text>It is shown this once. {words}</Text>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {secret}
        </Code>
        <Group justify="flex-end">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>I have kept it</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
