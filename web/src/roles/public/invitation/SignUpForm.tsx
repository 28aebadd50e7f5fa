import { Button, Paper, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { startAfresh } from '../../../app/going-away.ts';
import { keepTabMembership } from '../../../app/membership.ts';
import { Problem } from '../../../app/problem.ts';
import { homeOf } from '../../../app/roles.ts';
import { invitationByLink, type OpenInvitation } from '../../../records/members/queries.ts';
import { putErrors } from '../../../ui/field-errors.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { HowToSignIn } from '../invited/HowToSignIn.tsx';
import { useVoucher, type Voucher } from '../invited/useVoucher.ts';
import { OtherWays } from '../sign-in/OtherWays.tsx';
import { AcceptTerms } from '../sign-up/AcceptTerms.tsx';

type Props = { token: string; invitation: OpenInvitation };

export function SignUpForm(props: Props) {
  const voucher = useVoucher(props.invitation.email);
  if (voucher.isLoading) return <Skeleton height={320} radius="lg" role="status" aria-label="Loading" />;
  return <Form {...props} voucher={voucher} />;
}

function Form({ token, invitation, voucher }: Props & { voucher: Voucher }) {
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: invitation.name ?? voucher.invited?.name ?? '', password: '', acceptTerms: false },
    validate: {
      name: (name) => (name.trim() ? null : 'Please fill this in.'),
      password: (password) =>
        !voucher.invited && password.length < 10 ? 'At least 10 characters, please.' : null,
      acceptTerms: (accepted) => (accepted ? null : 'Please accept the terms first.'),
    },
  });
  const signUp = useCommand({
    subject: 'member',
    run: ({ name, password }: typeof form.values, headers: Intent) =>
      ok(
        api.POST('/api/public/invitations/{token}/sign-up', {
          params: { path: { token } },
          body: { name, acceptTerms: true, ...(voucher.invited ? {} : { password }) },
          headers,
        }),
      ),
    onDone: ({ role, membershipId }) => {
      keepTabMembership(membershipId);
      startAfresh(homeOf(role));
    },
  });
  const send = (values: typeof form.values) =>
    signUp.mutate(values, {
      onError: (error) => {
        putErrors(form, error);
        // Made in another tab meanwhile: the page then says what is left.
        if (error instanceof Problem && [409, 410].includes(error.status))
          void client.invalidateQueries(invitationByLink(token));
      },
    });
  return (
    <Paper withBorder p={{ base: 'md', sm: 'xl' }}>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack>
          <Text>
            Your account is for <b>{invitation.email}</b>.
          </Text>
          <TextInput label="Your name" autoComplete="name" maxLength={200} {...form.getInputProps('name')} />
          <HowToSignIn email={invitation.email} voucher={voucher} password={form.getInputProps('password')} />
          <AcceptTerms {...form.getInputProps('acceptTerms', { type: 'checkbox' })} />
          {signUp.error && <ProblemBox error={signUp.error} />}
          <Button type="submit" size="md" loading={signUp.isPending}>
            Join {invitation.organisationName}
          </Button>
          {!voucher.invited && <OtherWays next={`/invitation/${token}`} invited />}
        </Stack>
      </form>
    </Paper>
  );
}
