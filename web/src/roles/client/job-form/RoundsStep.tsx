import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { optionsOf, ROUND_MODES, ROUND_TYPES } from '../../../records/jobs/words.ts';
import { Rows } from '../../../ui/Rows.tsx';
import { NEW_ROUND, type RoundRow } from './draft.ts';
import { numberOr, type StepProps, withoutRow, withRow } from './fields.ts';

export function RoundsStep({ draft: { rounds }, change, errorAt }: StepProps) {
  const interviewers = useInterviewers();
  const set = (at: number, changes: Partial<RoundRow>) => change({ rounds: withRow(rounds, at, changes) });
  return (
    <Rows
      title="Who interviews?"
      hint="Rounds follow one another in this order. Each needs an interviewer of your company."
      one="Round"
      addLabel={rounds.length ? 'Add another round' : 'Add a round'}
      rows={rounds}
      error={errorAt('rounds')}
      onAdd={() => change({ rounds: [...rounds, NEW_ROUND] })}
      onRemove={(at) => change({ rounds: withoutRow(rounds, at) })}
    >
      {(row, at) => (
        <>
          <TextInput
            label="Name"
            placeholder={at === 0 ? 'Screening' : 'Technical'}
            value={row.name}
            onChange={(event) => set(at, { name: event.currentTarget.value })}
            error={errorAt(`rounds.${at}.name`)}
            maxLength={120}
          />
          <Select
            label="Interviewer"
            placeholder="Choose"
            data={interviewers}
            value={row.interviewerId}
            onChange={(interviewerId) => set(at, { interviewerId })}
            error={errorAt(`rounds.${at}.interviewerId`)}
            searchable
            nothingFoundMessage="No interviewer of that name"
          />
          <Select
            label="Kind"
            data={optionsOf(ROUND_TYPES)}
            value={row.type}
            onChange={(value) => value && set(at, { type: value as RoundRow['type'] })}
            allowDeselect={false}
          />
          <Select
            label="How"
            data={optionsOf(ROUND_MODES)}
            value={row.mode}
            onChange={(value) => value && set(at, { mode: value as RoundRow['mode'] })}
            allowDeselect={false}
          />
          <NumberInput
            label="Minutes"
            min={10}
            max={480}
            step={15}
            allowDecimal={false}
            value={row.minutes}
            onChange={(value) => set(at, { minutes: numberOr(value, 60) })}
            error={errorAt(`rounds.${at}.minutes`)}
          />
        </>
      )}
    </Rows>
  );
}

function useInterviewers() {
  const { data } = useQuery({
    queryKey: ['interviewers'],
    queryFn: () => ok(api.GET('/api/client/interviewers')),
  });
  return (data?.items ?? []).map(({ id, name, designation }) => ({
    value: id,
    label: designation ? `${name}, ${designation}` : name,
  }));
}
