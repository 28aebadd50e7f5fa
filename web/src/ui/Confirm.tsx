/** The second step before something that cannot simply be taken back. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { ProblemBox } from './ProblemBox.tsx';

type Props = {
  opened: boolean;
  /** What will be done, as the button's words: “Close job”. */
  label: string;
  /** What follows from it, in a sentence. */
  question: string;
  /** Of what is wanted and hoped for: not in the colour of danger. */
  welcome?: boolean;
  running: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
};

export function Confirm({ opened, label, question, welcome, running, error, onConfirm, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`${label}?`} size="sm">
      <Text mb="lg">{question}</Text>
      {error ? <ProblemBox error={error} /> : null}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} disabled={running} data-autofocus>
          Keep as it is
        </Button>
        <Button color={welcome ? undefined : 'clay'} onClick={onConfirm} loading={running}>
          {label}
        </Button>
      </Group>
    </Modal>
  );
}
