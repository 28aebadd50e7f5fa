import { Box, Switch } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { SectionForm } from '../../../records/organisations/SectionForm.tsx';
import { FieldGroup } from '../../../ui/FieldGroup.tsx';
import type { SectionProps } from './OrganisationPage.tsx';

export function SecuritySection({ organisation }: SectionProps) {
  return (
    <Box maw={720}>
      <SectionForm
        record={organisation}
        valuesOf={({ secondFactorRequired }) => ({ required: secondFactorRequired })}
        labels={{ required: 'Second factor' }}
        save={({ required }, version, intent) =>
          ok(
            api.PUT('/api/agency/organisation/second-factor', {
              body: { required, version },
              headers: intent,
            }),
          )
        }
      >
        {(form) => (
          <FieldGroup
            legend="Signing in"
            columns={1}
            hint="So that nobody does this at your open screen, it works within ten minutes of signing in. All admins are told."
          >
            <Switch
              label="Every member signs in with a second factor"
              description="A code from their phone besides the password. Who has none yet sets it up at the next sign-in."
              {...form.getInputProps('required', { type: 'checkbox' })}
            />
          </FieldGroup>
        )}
      </SectionForm>
    </Box>
  );
}
