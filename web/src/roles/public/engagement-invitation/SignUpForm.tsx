/** Becomes a client: with an account made here, or the one that is signed in. */
import { Button, Paper, Select, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { dropTabMembership } from '../../../app/membership.ts';
import { useSession } from '../../../app/session.ts';
import { countryOptions, likelyCountry } from '../../../ui/countries.ts';
import { putErrors } from '../../../ui/field-errors.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { HowToSignIn } from '../invited/HowToSignIn.tsx';
import { useVoucher, type Voucher } from '../invited/useVoucher.ts';
import { OtherWays } from '../sign-in/OtherWays.tsx';
import { AcceptTerms } from '../sign-up/AcceptTerms.tsx';
import { type Invitation, type Kind, pathOf } from './queries.ts';

type Props = { kind: Kind; token: string; invitation: Invitation };
type Values = {
  account: { name: string; password: string };
  companyName: string;
  country: string;
  acceptTerms: boolean;
};

export function SignUpForm(props: Props) {
  const voucher = useVoucher(props.invitation.email);
  if (voucher.isLoading) return <Skeleton height={320} radius="lg" role="status" aria-label="Loading" />;
  return <Form {...props} voucher={voucher} />;
}

function Form({ kind, token, invitation, voucher }: Props & { voucher: Voucher }) {
  const { signedInAs } = invitation;
  const form = useForm<Values>({
    initialValues: {
      account: { name: signedInAs ? '' : invitation.contactName, password: '' },
      companyName: invitation.companyName,
      country: likelyCountry() || invitation.agency.country,
      acceptTerms: false,
    },
  });
  const answer = useAnswer({ kind, token, signedInAs, vouchedFor: voucher.invited !== null });
  const send = (values: Values) => answer.mutate(values, { onError: (error) => putErrors(form, error) });
  const isClaim = kind === 'claim';
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="sign-up">
      <Title order={2} id="sign-up" mb={4}>
        {isClaim ? `Claim ${invitation.companyName}` : 'Accept with your company'}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {signedInAs ? `You answer as ${signedInAs}.` : `You will sign in with ${invitation.email}.`}
      </Text>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack>
          {!signedInAs && (
            <>
              <TextInput label="Your name" autoComplete="name" {...form.getInputProps('account.name')} />
              <HowToSignIn
                email={invitation.email}
                voucher={voucher}
                password={form.getInputProps('account.password')}
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
          <AcceptTerms {...form.getInputProps('acceptTerms', { type: 'checkbox' })} />
          {answer.error && <ProblemBox error={answer.error} />}
          <Button type="submit" size="md" loading={answer.isPending}>
            {isClaim ? 'Claim the company' : 'Accept the invitation'}
          </Button>
          {!signedInAs && !voucher.invited && <OtherWays next={pathOf(kind, token)} invited />}
        </Stack>
      </form>
    </Paper>
  );
}

type Answerer = Omit<Props, 'invitation'> & { signedInAs: string | null; vouchedFor: boolean };

function useAnswer({ kind, token, signedInAs, vouchedFor }: Answerer) {
  const { activate } = useSession();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return useCommand({
    subject: 'client_invitation',
    run: async (
      { account: { name, password }, companyName, country, acceptTerms }: Values,
      headers: Intent,
    ) => {
      const params = { path: { token } };
      const who = {
        ...(signedInAs ? {} : { account: { name, timeZone, ...(vouchedFor ? {} : { password }) } }),
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
      // Whoever was here before may have worked in another.
      if (!signedInAs) dropTabMembership();
      await activate(joined.membershipId, `/client/agencies/${joined.engagementId}`);
    },
  });
}
