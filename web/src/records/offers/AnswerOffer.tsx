/** Yes or no to an offer, or how it was answered. Accepting asks once more: a working life hangs on it. */
import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Intent, useCommand } from '../../app/command.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { DateText } from '../../ui/When.tsx';
import type { Offer } from './queries.ts';

type Props = {
  offer: Offer;
  accept: (intent: Intent) => Promise<unknown>;
  decline: (body: { reason: string }, intent: Intent) => Promise<unknown>;
};

export function AnswerOffer({ offer, accept, decline }: Props) {
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const close = () => setAsking(null);
  if (!offer.possible.includes('accept')) return <Answered offer={offer} />;
  return (
    <Group gap="sm" role="group" aria-label="Your answer">
      <Button
        size="md"
        onClick={() => setAsking('accept')}
        leftSection={<Icon name="check" />}
        style={{ flex: '1 1 12rem' }}
      >
        Accept the offer
      </Button>
      <Button size="md" variant="default" onClick={() => setAsking('decline')} style={{ flex: '1 1 8rem' }}>
        Decline
      </Button>
      {asking === 'accept' && <AcceptOnceMore offer={offer} accept={accept} close={close} />}
      {asking === 'decline' && <DeclineForm decline={decline} close={close} />}
    </Group>
  );
}

type AcceptProps = Pick<Props, 'offer' | 'accept'> & { close: () => void };

function AcceptOnceMore({ offer, accept, close }: AcceptProps) {
  const { clientName, jobTitle, joiningDate } = offer;
  const answer = useCommand({
    run: (_: undefined, intent: Intent) => accept(intent),
    subject: 'offer',
    onDone: close,
  });
  return (
    <Modal opened onClose={close} title="Accept this offer?">
      <Stack>
        <Text>
          You join {clientName} as {jobTitle} on <DateText date={joiningDate} />. The company and your
          recruiter are told at once.
        </Text>
        {answer.error && <ProblemBox error={answer.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} disabled={answer.isPending}>
            Read it again
          </Button>
          <Button onClick={() => answer.mutate()} loading={answer.isPending} data-autofocus>
            Yes, I accept
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function DeclineForm({ decline, close }: Pick<Props, 'decline'> & { close: () => void }) {
  return (
    <CommandForm
      title="Decline this offer"
      label="Decline the offer"
      tone="danger"
      subject="offer"
      initial={{ reason: '' }}
      submit={decline}
      close={close}
    >
      {(form) => (
        <Textarea
          label="Your reason"
          description="The company and your recruiter read it. A sentence is enough."
          autosize
          minRows={3}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}

function Answered({ offer }: { offer: Offer }) {
  const words = wordsFor(offer);
  return (
    <Alert color={words.colour} icon={<Icon name={words.icon} />} title={words.title} role="status">
      <Text c="var(--mantine-color-text)">{words.text}</Text>
    </Alert>
  );
}

type Words = { title: string; text: string; icon: IconName; colour: string };

function wordsFor({ state, clientName, answerWords }: Offer): Words {
  switch (state) {
    case 'accepted':
      return {
        title: `Congratulations! You join ${clientName}.`,
        text: 'Your yes has reached the company and your recruiter, who is in touch before your first day.',
        icon: 'check',
        colour: 'pine',
      };
    case 'declined':
      return {
        title: 'You declined this offer',
        text: answerWords ? `You wrote: ${answerWords}` : 'The company and your recruiter know.',
        icon: 'cross',
        colour: 'gray',
      };
    case 'withdrawn':
      return {
        title: `${clientName} has withdrawn this offer`,
        text: 'It can no longer be answered. Your recruiter tells you more.',
        icon: 'alert',
        colour: 'marigold',
      };
    case 'expired':
      return {
        title: 'The last day to answer has passed',
        text: 'Still interested? Ask your recruiter for a new offer.',
        icon: 'clock',
        colour: 'marigold',
      };
    default:
      return {
        title: 'This offer cannot be answered now',
        text: 'Your recruiter can tell you why.',
        icon: 'alert',
        colour: 'marigold',
      };
  }
}
