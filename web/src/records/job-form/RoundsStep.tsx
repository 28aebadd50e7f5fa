import { NumberInput, Select, TextInput } from '@mantine/core';
import { Rows } from '../../ui/Rows.tsx';
import { useSide } from '../engagements/queries.ts';
import { optionsOf, ROUND_MODES, ROUND_TYPES } from '../jobs/words.ts';
import { NEW_ROUND, type RoundRow } from './draft.ts';
import { numberOr, type StepProps, withoutRow, withRow } from './fields.ts';
import { InterviewerField } from './InterviewerField.tsx';

export function RoundsStep({ draft: { rounds }, change, errorAt }: StepProps) {
  const set = (at: number, changes: Partial<RoundRow>) => change({ rounds: withRow(rounds, at, changes) });
  const { isClient } = useSide();
  return (
    <Rows
      title={isClient ? 'Who interviews?' : 'Which interviews?'}
      hint={
        isClient
          ? 'Rounds follow one another in this order. Each needs an interviewer of your company; who is not here yet can be invited.'
          : 'Rounds follow one another in this order. Who interviews is for the client to choose.'
      }
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
          {isClient && (
            <InterviewerField
              row={row}
              error={errorAt(`rounds.${at}.interviewerId`)}
              onChoose={(chosen) => set(at, chosen)}
            />
          )}
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
