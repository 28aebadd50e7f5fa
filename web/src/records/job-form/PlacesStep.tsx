import { NumberInput, Select, TextInput } from '@mantine/core';
import { Rows } from '../../ui/Rows.tsx';
import { optionsOf, WORK_MODES } from '../jobs/words.ts';
import { NEW_PLACE, type PlaceRow } from './draft.ts';
import { numberOr, type StepProps, withoutRow, withRow } from './fields.ts';

export function PlacesStep({ draft: { locations }, change, errorAt }: StepProps) {
  const set = (at: number, changes: Partial<PlaceRow>) =>
    change({ locations: withRow(locations, at, changes) });
  return (
    <Rows
      title="Where, and how many?"
      hint="Each place has its own openings; recruiters are assigned by place."
      one="Place"
      addLabel={locations.length ? 'Add another place' : 'Add a place'}
      rows={locations}
      error={errorAt('locations')}
      onAdd={() => change({ locations: [...locations, NEW_PLACE] })}
      onRemove={(at) => change({ locations: withoutRow(locations, at) })}
    >
      {(row, at) => (
        <>
          <TextInput
            label="City or address"
            value={row.place}
            onChange={(event) => set(at, { place: event.currentTarget.value })}
            error={errorAt(`locations.${at}.place`)}
            maxLength={200}
          />
          <Select
            label="Work mode"
            data={optionsOf(WORK_MODES)}
            value={row.workMode}
            onChange={(value) => value && set(at, { workMode: value as PlaceRow['workMode'] })}
            allowDeselect={false}
          />
          <NumberInput
            label="Openings"
            min={1}
            max={1000}
            allowDecimal={false}
            value={row.openings}
            onChange={(value) => set(at, { openings: numberOr(value, 1) })}
            error={errorAt(`locations.${at}.openings`)}
          />
        </>
      )}
    </Rows>
  );
}
