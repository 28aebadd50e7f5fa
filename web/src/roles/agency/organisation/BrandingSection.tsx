import { Box, Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { useRef } from 'react';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import type { Organisation } from '../../../records/organisations/queries.ts';
import { SectionForm } from '../../../records/organisations/SectionForm.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { UploadBar, useSending } from '../../../ui/UploadBar.tsx';
import classes from './branding.module.css';
import type { SectionProps } from './OrganisationPage.tsx';

export function BrandingSection({ organisation }: SectionProps) {
  return (
    <Box maw={720}>
      <Logo organisation={organisation} />
      <Title order={2} mt="xl">
        Colour
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        Of headings and buttons in your mails, on your invoices and your public page. White words must be
        readable on it.
      </Text>
      <SectionForm
        record={organisation}
        valuesOf={({ brandColour }) => ({ brandColour: brandColour ?? '' })}
        labels={{ brandColour: 'Colour' }}
        save={({ brandColour }, version, intent) =>
          ok(
            api.PUT('/api/agency/organisation/brand-colour', {
              body: { brandColour: brandColour.trim() || null, version },
              headers: intent,
            }),
          )
        }
      >
        {(form) => (
          <Group align="flex-start" gap="md">
            <TextInput
              label="Colour"
              placeholder="#1f4e79"
              description="Empty: Hireloom’s own."
              maxLength={7}
              className={classes.hex}
              {...form.getInputProps('brandColour')}
            />
            <TextInput
              type="color"
              label="Pick it"
              description="From a palette."
              w={110}
              value={/^#[0-9a-f]{6}$/i.test(form.values.brandColour) ? form.values.brandColour : '#1f4e79'}
              onChange={(event) => form.setFieldValue('brandColour', event.currentTarget.value)}
            />
          </Group>
        )}
      </SectionForm>
    </Box>
  );
}

function Logo({ organisation: { logo, name } }: { organisation: Organisation }) {
  const input = useRef<HTMLInputElement>(null);
  const sending = useSending();
  const upload = useCommand({
    subject: 'organisation',
    done: 'Logo saved.',
    run: (file: File) => sending.send('/api/agency/organisation/logo', file),
  });
  const remove = useCommand({
    subject: 'organisation',
    done: 'Logo removed.',
    run: (_: undefined, intent: Intent) =>
      ok(api.DELETE('/api/agency/organisation/logo', { headers: intent })),
  });
  const error = upload.error ?? remove.error;
  return (
    <section aria-labelledby="logo">
      <Title order={2} id="logo">
        Logo
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        A PNG or JPEG of up to 1 MB, at most 2000 pixels wide or high. It is on your public page, mails and
        invoices.
      </Text>
      <Paper withBorder p="md" className={classes.logo}>
        {logo ? (
          <img src={logo.href} alt={`Logo of ${name}`} className={classes.picture} />
        ) : (
          <Text c="gray.6">No logo yet: your name stands in its place.</Text>
        )}
      </Paper>
      <Group mt="md" gap="xs">
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          aria-label="Logo file"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file again is a change, too.
            event.currentTarget.value = '';
            if (file) upload.mutate(file);
          }}
        />
        <Button
          variant="default"
          leftSection={<Icon name="upload" size={16} />}
          loading={upload.isPending}
          onClick={() => input.current?.click()}
        >
          {logo ? 'Choose another logo' : 'Choose a logo'}
        </Button>
        {logo && (
          <Button
            variant="subtle"
            color="clay"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            Remove it
          </Button>
        )}
      </Group>
      <Box mt="md">
        <UploadBar {...sending} />
      </Box>
      {error && (
        <Box mt="md">
          <ProblemBox error={error} />
        </Box>
      )}
    </section>
  );
}
