import { Button, Group, PasswordInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { methodsQuery } from '../../app/providers.ts';
import { useMe } from '../../app/session.ts';
import { putErrors } from '../../ui/field-errors.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Section } from './Section.tsx';

const EMPTY = { currentPassword: '', password: '' };

export function Password() {
  const methods = useQuery(methodsQuery);
  return methods.data && !methods.data.hasPassword ? <None /> : <Change />;
}

/** Signs in by others only; whoever reads the mail may choose a first one. */
function None() {
  const { user } = useMe();
  const ask = useCommand({
    run: () => ok(api.POST('/api/authentication/password/forgot', { body: { email: user.email } })),
    subject: 'session',
    done: `We have written to ${user.email}.`,
  });
  return (
    <Section title="Password" detail="You have none: you sign in by other ways.">
      {ask.error && <ProblemBox error={ask.error} />}
      <Text size="sm">
        We mail you a link to choose one. It is good for 30 minutes; using it ends all your sessions.
      </Text>
      <Group>
        <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
          Mail me the link
        </Button>
      </Group>
    </Section>
  );
}

function Change() {
  const form = useForm({ initialValues: EMPTY });
  const change = useCommand({
    run: (body: typeof EMPTY) => ok(api.POST('/api/authentication/password/change', { body })),
    subject: 'session',
    done: 'Changed. Your other sessions, tokens and keys have ended.',
    onDone: () => form.reset(),
  });
  const submit = (values: typeof EMPTY) =>
    change.mutate(values, { onError: (error) => putErrors(form, error) });
  return (
    <Section
      title="Password"
      detail="A new one ends your other sessions, and the tokens and keys of your programs."
    >
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          required
          mb="sm"
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label="New password"
          description="At least 10 characters; none of the common ones."
          autoComplete="new-password"
          required
          mb="md"
          {...form.getInputProps('password')}
        />
        {change.error && <ProblemBox error={change.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending}>
            Change the password
          </Button>
        </Group>
      </form>
    </Section>
  );
}
