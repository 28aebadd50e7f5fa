import { Box } from '@mantine/core';
import { ProfileFields } from '../../../records/organisations/ProfileFields.tsx';
import { PROFILE_LABELS, profileBody, profileOf } from '../../../records/organisations/profile.ts';
import { updateOrganisation } from '../../../records/organisations/queries.ts';
import { SectionForm } from '../../../records/organisations/SectionForm.tsx';
import type { SectionProps } from './OrganisationPage.tsx';

export function ProfileSection({ organisation }: SectionProps) {
  return (
    <Box maw={720}>
      <SectionForm
        record={organisation}
        valuesOf={profileOf}
        labels={PROFILE_LABELS}
        save={(values, version, intent) => updateOrganisation({ ...profileBody(values), version }, intent)}
      >
        {(form) => (
          <ProfileFields
            form={form}
            aboutHint="Shown on your public page."
            codeHint="2 to 12 letters or digits. Clients find you by it; links with the old one stop working."
            currencyLocked={organisation.currencyLocked}
          />
        )}
      </SectionForm>
    </Box>
  );
}
