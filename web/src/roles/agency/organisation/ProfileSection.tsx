import { Anchor, Box, Switch } from '@mantine/core';
import { ProfileFields } from '../../../records/organisations/ProfileFields.tsx';
import { PROFILE_LABELS, profileBody, profileOf } from '../../../records/organisations/profile.ts';
import { type Organisation, updateOrganisation } from '../../../records/organisations/queries.ts';
import { SectionForm } from '../../../records/organisations/SectionForm.tsx';
import { FieldGroup } from '../../../ui/FieldGroup.tsx';
import type { SectionProps } from './OrganisationPage.tsx';

const valuesOf = (organisation: Organisation) => ({
  ...profileOf(organisation),
  publicPage: organisation.publicPage,
  blogShown: organisation.blogShown,
});

export function ProfileSection({ organisation }: SectionProps) {
  return (
    <Box maw={720}>
      <SectionForm
        record={organisation}
        valuesOf={valuesOf}
        labels={{ ...PROFILE_LABELS, publicPage: 'Public page', blogShown: 'Blog posts' }}
        save={({ publicPage, blogShown, ...values }, version, intent) =>
          updateOrganisation({ ...profileBody(values), publicPage, blogShown, version }, intent)
        }
      >
        {(form) => (
          <>
            <ProfileFields
              form={form as never}
              aboutHint="Shown on your public page."
              codeHint="2 to 12 letters or digits. Clients find you by it; links with the old one stop working."
              currencyLocked={organisation.currencyLocked}
            />
            <FieldGroup legend="Public page" columns={1}>
              <Switch
                label="Everybody may read the page of your agency"
                description={
                  <>
                    Name, place, description and logo, at{' '}
                    <Anchor href={`/agencies/${organisation.code}`} size="xs" underline="always">
                      /agencies/{organisation.code}
                    </Anchor>
                    . Without it clients find you by your code alone.
                  </>
                }
                {...form.getInputProps('publicPage', { type: 'checkbox' })}
              />
              <Switch
                label="That page shows the blog posts of your people"
                description="Those that the platform has approved, with the name of your agency beside their author’s."
                {...form.getInputProps('blogShown', { type: 'checkbox' })}
              />
            </FieldGroup>
          </>
        )}
      </SectionForm>
    </Box>
  );
}
