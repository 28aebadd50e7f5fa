/** Somebody who has an account founds an organisation besides, or looks for a job. */
import { Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { useMe, useSession } from '../../app/session.ts';
import { likelyCountry } from '../../ui/countries.ts';
import { FoundingFields } from '../../ui/FoundingFields.tsx';
import { putErrors } from '../../ui/field-errors.ts';
import { KIND_DETAILS, KINDS, kindOf } from '../../ui/kinds.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

export default function FoundPage() {
  const [query, setQuery] = useQueryString();
  const kind = kindOf(oneOf(query.as));
  return (
    <>
      <PageHeader
        title="Begin something else"
        detail="With the account that you have. You switch between all you belong to at the top."
      />
      <Paper withBorder p={{ base: 'md', sm: 'lg' }} maw={560}>
        <Stack>
          <SegmentedControl
            aria-label="As what?"
            fullWidth
            data={[...KINDS]}
            value={kind}
            onChange={(value) => setQuery({ as: value })}
          />
          <Text size="sm" c="dimmed">
            {KIND_DETAILS[kind]}
          </Text>
          {kind === 'candidate' ? <Candidate /> : <Organisation key={kind} kind={kind} />}
        </Stack>
      </Paper>
    </>
  );
}

function Organisation({ kind }: { kind: 'agency' | 'client_company' }) {
  const { activate } = useSession();
  const form = useForm({ initialValues: { organisationName: '', country: likelyCountry() || 'IN' } });
  const found = useCommand({
    // The page begins anew with it: what is read meanwhile would be read with the old session.
    run: async (values: typeof form.values, headers) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const body = { kind, ...values, timeZone };
      const { membershipId } = await ok(api.POST('/api/authentication/organisations', { body, headers }));
      await activate(membershipId);
    },
    subject: 'membership',
  });
  const submit = (values: typeof form.values) =>
    found.mutate(values, { onError: (error) => putErrors(form, error) });
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack>
        <FoundingFields kind={kind} inputOf={form.getInputProps} />
        {found.error && <ProblemBox error={found.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={found.isPending || found.isSuccess}>
            {kind === 'agency' ? 'Found the agency' : 'Add the company'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Candidate() {
  const { memberships } = useMe();
  const { activate } = useSession();
  const become = useCommand({
    run: async () => {
      const { membershipId } = await ok(api.POST('/api/authentication/become-candidate', {}));
      await activate(membershipId);
    },
    subject: 'membership',
  });
  const already = memberships.some(({ role }) => role === 'candidate');
  return (
    <Stack>
      <Text>
        {already
          ? 'You are a candidate already. Your applications, interviews and offers are there.'
          : 'Agencies that know your e-mail address as a candidate’s show you your applications, interviews and offers.'}
      </Text>
      {become.error && <ProblemBox error={become.error} />}
      <Group justify="flex-end">
        <Button loading={become.isPending || become.isSuccess} onClick={() => become.mutate()}>
          {already ? 'Go on as a candidate' : 'Become a candidate'}
        </Button>
      </Group>
    </Stack>
  );
}
