/** A slot for an interview: chosen in the week beside, or typed. */
import { Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { useReader } from '../../app/session.ts';
import { putErrors } from '../../ui/field-errors.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ROUND_MODES, wordFor } from '../jobs/words.ts';
import { usualPlaceQuery } from './place.ts';
import type { Interview } from './queries.ts';
import { instantOf, minutesOf, timeText, type WallClock } from './zone.ts';

type Props = {
  interview: Interview;
  slot: WallClock | null;
  onSlot: (slot: WallClock) => void;
  /** Known bookings that the slot would hit, in words. */
  clashes: string[];
  onDone: () => void;
  onClose: () => void;
};

const PLACE_WORDS: Record<string, { label: string; placeholder: string }> = {
  online: { label: 'Meeting link', placeholder: 'https://…' },
  telephone: { label: 'Telephone number', placeholder: '+91 …' },
  face_to_face: { label: 'Address', placeholder: 'Where they meet' },
};

export function ProposeForm({ interview, slot, onSlot, clashes, onDone, onClose }: Props) {
  const { timeZone } = useReader();
  const usual = useQuery(usualPlaceQuery(interview)).data ?? '';
  const form = useForm({ initialValues: { place: '' } });
  const setPlace = form.setFieldValue;
  const touched = form.isTouched('place');
  useEffect(() => {
    if (usual && !touched) setPlace('place', usual);
  }, [usual, touched, setPlace]);
  const propose = useCommand({
    subject: 'interview',
    done: `${interview.interviewerName} is asked.`,
    run: (body: { startsAt: string; place: string }, intent: Intent) =>
      ok(
        api.POST('/api/recruiter/interviews/{id}/propose', {
          params: { path: { id: interview.id } },
          body,
          headers: intent,
        }),
      ),
    onDone,
  });
  const send = ({ place }: { place: string }) => {
    if (!slot?.day) return form.setFieldError('startsAt', 'Choose a day and a time.');
    propose.mutate(
      { startsAt: instantOf(slot, timeZone).toISOString(), place },
      { onError: (error) => putErrors(form, error) },
    );
  };
  const words = PLACE_WORDS[interview.mode] ?? PLACE_WORDS.face_to_face!;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="propose">
      <Title order={2} id="propose">
        Propose a slot
      </Title>
      <Text mt={4}>
        {interview.candidateName} with {interview.interviewerName}
      </Text>
      <Text size="sm" c="dimmed" mb="md">
        Round {interview.roundNumber}, {interview.minutes} minutes · {wordFor(ROUND_MODES, interview.mode)} ·{' '}
        {interview.jobTitle}
      </Text>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="xs">
            <TextInput
              label="Day"
              type="date"
              value={slot?.day ?? ''}
              onChange={(event) => onSlot({ day: event.currentTarget.value, minutes: slot?.minutes ?? 600 })}
              error={form.errors.startsAt}
            />
            <TextInput
              label="Time"
              type="time"
              step={300}
              value={slot ? timeText(slot.minutes) : ''}
              onChange={(event) =>
                onSlot({ day: slot?.day ?? '', minutes: minutesOf(event.currentTarget.value) })
              }
            />
          </SimpleGrid>
          <Text size="xs" c="dimmed">
            Your time, {timeZone.replaceAll('_', ' ')}. Or click a free place in the week.
          </Text>
          {clashes.length > 0 && (
            <Text size="sm" c="var(--mantine-color-error)" role="status">
              {clashes.join(' ')}
            </Text>
          )}
          <TextInput {...words} {...form.getInputProps('place')} />
          {propose.isError && <ProblemBox error={propose.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={propose.isPending}>
              Propose
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
