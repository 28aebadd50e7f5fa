import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { type Me, useMe } from '../../app/session.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { putErrors } from '../../ui/field-errors.ts';
import { MailRefused } from '../../ui/MailRefused.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Picture } from './Picture.tsx';
import { Section } from './Section.tsx';

const LANGUAGES = [
  { value: 'en-IN', label: 'English (India)' },
  { value: 'en-GB', label: 'English (United Kingdom)' },
  { value: 'en-US', label: 'English (United States)' },
  { value: 'de', label: 'German' },
  { value: 'fr', label: 'French' },
  { value: 'hi', label: 'Hindi' },
];

export function Profile() {
  return (
    <>
      <Picture />
      <Person />
      <Email />
    </>
  );
}

function Person() {
  const { user, memberships, active } = useMe();
  const designation = memberships.find(({ id }) => id === active?.membershipId)?.designation ?? '';
  const { name, timeZone, locale } = user;
  const form = useForm({ initialValues: { name, phone: user.phone ?? '', timeZone, locale, designation } });
  const save = useCommand({
    // Only what was touched: another tab may have saved the rest anew.
    run: (values: typeof form.values) => {
      const body = { ...values, phone: values.phone || null };
      const touched = Object.entries(body).filter(([field]) => form.isDirty(field));
      return ok(api.PATCH('/api/authentication/me', { body: Object.fromEntries(touched) }));
    },
    subject: 'me',
    done: 'Saved.',
  });
  const submit = (values: typeof form.values) =>
    save.mutate(values, { onSuccess: () => form.resetDirty(), onError: (error) => putErrors(form, error) });
  const languages = LANGUAGES.some(({ value }) => value === locale)
    ? LANGUAGES
    : [{ value: locale, label: locale }, ...LANGUAGES];
  return (
    <Section title="Profile">
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <TextInput label="Name" autoComplete="name" required mb="sm" {...form.getInputProps('name')} />
        {active?.organisation && (
          <TextInput
            label={`Designation at ${active.organisation.name}`}
            autoComplete="organization-title"
            mb="sm"
            {...form.getInputProps('designation')}
          />
        )}
        <TextInput
          label="Phone"
          description="With its country code, like +91 98123 45678."
          type="tel"
          autoComplete="tel"
          mb="sm"
          {...form.getInputProps('phone')}
        />
        <Select
          label="Time zone"
          description="Times on screens and in mails are shown in it."
          data={[...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])]}
          searchable
          allowDeselect={false}
          mb="sm"
          {...form.getInputProps('timeZone')}
        />
        <Select
          label="Numbers and dates as in"
          data={languages}
          allowDeselect={false}
          mb="md"
          {...form.getInputProps('locale')}
        />
        {save.error && <ProblemBox error={save.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            Save
          </Button>
        </Group>
      </form>
    </Section>
  );
}

function Email() {
  const { user } = useMe();
  const [changing, setChanging] = useState(false);
  return (
    <Section title="E-mail address" detail="You sign in with it, and mails go to it.">
      {user.mailRefused && <Refused refusal={user.mailRefused} />}
      <Group justify="space-between">
        <Text>{user.email}</Text>
        <Button variant="default" onClick={() => setChanging(true)}>
          Change
        </Button>
      </Group>
      {changing && (
        <CommandForm
          title="Change your e-mail address"
          label="Mail both links"
          subject="me"
          initial={{ email: '' }}
          submit={(body, headers) => ok(api.POST('/api/authentication/me/email', { body, headers }))}
          done="We have written to both addresses. The change is made when both have agreed."
          close={() => setChanging(false)}
        >
          {(form) => (
            <TextInput
              label="New address"
              description="We mail a link to the old address and one to the new."
              type="email"
              autoComplete="email"
              required
              {...form.getInputProps('email')}
            />
          )}
        </CommandForm>
      )}
    </Section>
  );
}

function Refused({ refusal }: { refusal: NonNullable<Me['user']['mailRefused']> }) {
  const again = useCommand({
    run: () => ok(api.POST('/api/authentication/me/email/try-again')),
    subject: 'me',
    done: 'Mails go there again.',
  });
  return (
    <MailRefused refusal={refusal}>
      {again.error && <ProblemBox error={again.error} />}
      <Button mt="sm" size="sm" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
        Try again
      </Button>
    </MailRefused>
  );
}
