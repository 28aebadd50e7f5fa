import { Button, Group, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { putErrors } from '../../ui/field-errors.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Section } from './Section.tsx';

const EMPTY = { currentPassword: '', password: '' };

export function Password() {
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
