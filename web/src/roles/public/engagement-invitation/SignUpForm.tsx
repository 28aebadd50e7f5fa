/** Becomes a client: with an account made here, or the one that is signed in. */
import { Button, Checkbox, Paper, PasswordInput, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { type Me, useSession } from '../../../app/session.ts';
import { countryOptions, likelyCountry } from '../../../ui/countries.ts';
import { putErrors } from '../../../ui/field-errors.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import type { Invitation, Kind } from './queries.ts';

type Props = { kind: Kind; token: string; invitation: Invitation; me: Me | null };
type Values = {
  account: { name: string; password: string };
  companyName: string;
  country: string;
  acceptTerms: boolean;
};

export function SignUpForm({ kind, token, invitation, me }: Props) {
  const form = useForm<Values>({
    initialValues: {
      account: { name: me ? '' : invitation.contactName, password: '' },
      companyName: invitation.companyName,
      country: likelyCountry() || invitation.agency.country,
      acceptTerms: false,
    },
  });
  const answer = useAnswer({ kind, token, invitation, me });
  const send = (values: Values) => answer.mutate(values, { onError: (error) => putErrors(form, error) });
  const isClaim = kind === 'claim';
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="sign-up">
      <Title order={2} id="sign-up" mb={4}>
        {isClaim ? `Claim ${invitation.companyName}` : 'Accept with your company'}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {me
          ? `You answer as ${me.user.name} (${me.user.email}).`
          : `You will sign in with ${invitation.email}.`}
      </Text>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack>
          {!me && (
            <>
              <TextInput label="Your name" autoComplete="name" {...form.getInputProps('account.name')} />
              <PasswordInput
                label="Password"
                description="At least 10 characters."
                autoComplete="new-password"
                {...form.getInputProps('account.password')}
              />
            </>
          )}
          {!isClaim && (
            <>
              <TextInput label="Company" autoComplete="organization" {...form.getInputProps('companyName')} />
              <Select
                label="Country"
                data={countryOptions()}
                searchable
                allowDeselect={false}
                {...form.getInputProps('country')}
              />
            </>
          )}
          <Checkbox
            label="I accept the terms & conditions of Hireloom"
            {...form.getInputProps('acceptTerms', { type: 'checkbox' })}
          />
          {answer.error && <ProblemBox error={answer.error} />}
          <Button type="submit" size="md" loading={answer.isPending}>
            {isClaim ? 'Claim the company' : 'Accept the invitation'}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

function useAnswer({ kind, token, invitation, me }: Props) {
  const { signIn, activate } = useSession();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return useCommand({
    subject: 'client_invitation',
    run: async ({ account, companyName, country, acceptTerms }: Values, headers: Intent) => {
      const params = { path: { token } };
      const who = {
        ...(me ? {} : { account: { ...account, timeZone } }),
        // The server says what is missing, at the field.
        acceptTerms: acceptTerms as true,
      };
      const joined =
        kind === 'claim'
          ? await ok(api.POST('/api/public/claims/{token}/claim', { params, body: who, headers }))
          : await ok(
              api.POST('/api/public/engagement-invitations/{token}/sign-up', {
                params,
                body: { ...who, companyName, country, timeZone },
                headers,
              }),
            );
      if (!me) await signIn(invitation.email, account.password);
      await activate(joined.membershipId, `/client/agencies/${joined.engagementId}`);
    },
  });
}
