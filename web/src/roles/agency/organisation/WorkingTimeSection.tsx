import { Box, Checkbox, Group, TextInput } from '@mantine/core';
import type { Organisation } from '../../../records/organisations/queries.ts';
import { updateOrganisation } from '../../../records/organisations/queries.ts';
import { SectionForm } from '../../../records/organisations/SectionForm.tsx';
import { FieldGroup } from '../../../ui/FieldGroup.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { HolidayPlace } from './HolidayPlace.tsx';
import type { SectionProps } from './OrganisationPage.tsx';

export type WorkingTimeValues = {
  workingDays: string[];
  holidayCountry: string;
  holidayRegion: string;
  ownHolidays: { date: string; name: string }[];
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const valuesOf = (organisation: Organisation): WorkingTimeValues => ({
  workingDays: organisation.workingDays.map(String).sort(),
  holidayCountry: organisation.holidayCountry ?? '',
  holidayRegion: organisation.holidayRegion ?? '',
  ownHolidays: organisation.ownHolidays,
});

const bodyOf = ({ workingDays, holidayCountry, holidayRegion, ownHolidays }: WorkingTimeValues) => ({
  workingDays: workingDays.map(Number).sort(),
  holidayCountry: holidayCountry || null,
  holidayRegion: (holidayCountry && holidayRegion) || null,
  ownHolidays: [...ownHolidays].sort((a, b) => a.date.localeCompare(b.date)),
});

export function WorkingTimeSection({ organisation }: SectionProps) {
  return (
    <Box maw={720}>
      <SectionForm
        record={organisation}
        valuesOf={valuesOf}
        labels={{
          workingDays: 'Working days',
          holidayCountry: 'Country of holidays',
          holidayRegion: 'Region of holidays',
          ownHolidays: 'Own days off',
        }}
        save={(values, version, intent) => updateOrganisation({ ...bodyOf(values), version }, intent)}
      >
        {(form) => (
          <>
            <FieldGroup
              legend="Working days"
              columns={1}
              hint="Reminders go out on these, and waiting is counted in them."
            >
              <Checkbox.Group aria-label="Working days" {...form.getInputProps('workingDays')}>
                <Group gap="md">
                  {DAYS.map((day, index) => (
                    <Checkbox key={day} value={String(index + 1)} label={day} />
                  ))}
                </Group>
              </Checkbox.Group>
            </FieldGroup>
            <HolidayPlace form={form} organisation={organisation} />
            <Rows
              title="Own days off"
              hint="On which your agency alone does not work."
              rows={form.values.ownHolidays}
              one="Day off"
              addLabel="Add a day off"
              error={form.errors.ownHolidays as string | undefined}
              onAdd={() => form.insertListItem('ownHolidays', { date: '', name: '' })}
              onRemove={(at) => form.removeListItem('ownHolidays', at)}
            >
              {(_, at) => (
                <>
                  <TextInput
                    label="Date"
                    type="date"
                    withAsterisk
                    {...form.getInputProps(`ownHolidays.${at}.date`)}
                  />
                  <TextInput
                    label="Name"
                    withAsterisk
                    maxLength={80}
                    placeholder="Founders’ day"
                    {...form.getInputProps(`ownHolidays.${at}.name`)}
                  />
                </>
              )}
            </Rows>
          </>
        )}
      </SectionForm>
    </Box>
  );
}
