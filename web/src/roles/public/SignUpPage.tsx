import '../../app/styles/rest.css';
import {
  Anchor,
  Button,
  Checkbox,
  PasswordInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { linkTo, oneOf, useQueryString } from '../../app/query-string.ts';
import { countryOptions, likelyCountry } from '../../ui/countries.ts';
import { putErrors } from '../../ui/field-errors.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { EntryPage } from './EntryPage.tsx';
import { LookInYourMail } from './LookInYourMail.tsx';

const KINDS = [
  { value: 'agency', label: 'Agency' },
  { value: 'client_company', label: 'Company' },
  { value: 'candidate', label: 'Candidate' },
] as const;
type Kind = (typeof KINDS)[number]['value'];

const DETAILS: Record<Kind, string> = {
  agency: 'For recruitment agencies. You become its first admin.',
  client_company: 'For companies that hire through an agency.',
  candidate: 'For people who look for a job.',
};

export default function SignUpPage() {
  const [query, setQuery] = useQueryString();
  const asked = oneOf(query.as);
  const kind = KINDS.find(({ value }) => value === asked)?.value ?? 'agency';
  const form = useForm({
    initialValues: {
      name: '',
      email: '',
      password: '',
      organisationName: '',
      country: likelyCountry() || 'IN',
      acceptTerms: false,
    },
  });
  const signUp = useMutation({
    mutationFn: async ({ organisationName, country, acceptTerms, ...person }: typeof form.values) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const common = { ...person, acceptTerms: acceptTerms as true, timeZone, locale: navigator.language };
      const body =
        kind === 'candidate' ? { kind, ...common } : { kind, ...common, organisationName, country };
      return ok(api.POST('/api/authentication/sign-up', { body }));
    },
    onError: (error) => putErrors(form, error),
  });
  if (signUp.isSuccess) return <LookInYourMail email={form.values.email} />;
  return (
    <EntryPage title="Create an account" detail={DETAILS[kind]}>
      <form onSubmit={form.onSubmit((values) => signUp.mutate(values))} noValidate>
        <Stack>
          <SegmentedControl
            aria-label="Who are you?"
            fullWidth
            data={[...KINDS]}
            value={kind}
            onChange={(value) => setQuery({ as: value })}
          />
          {kind !== 'candidate' && (
            <>
              <TextInput
                label={kind === 'agency' ? 'Name of the agency' : 'Name of the company'}
                autoComplete="organization"
                required
                {...form.getInputProps('organisationName')}
              />
              <Select
                label="Country"
                data={countryOptions()}
                searchable
                required
                allowDeselect={false}
                {...form.getInputProps('country')}
              />
            </>
          )}
          <TextInput label="Your name" autoComplete="name" required {...form.getInputProps('name')} />
          <TextInput
            label="Email"
            type="email"
            autoComplete="email"
            required
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label="Password"
            description="At least 10 characters. Three words that do not belong together are easy to remember."
            autoComplete="new-password"
            required
            {...form.getInputProps('password')}
          />
          <Checkbox
            label={
              <>
                I accept the{' '}
                <Anchor href="/terms" target="_blank" inherit underline="always">
                  terms of use and the privacy policy
                </Anchor>
              </>
            }
            required
            {...form.getInputProps('acceptTerms', { type: 'checkbox' })}
          />
          {signUp.error && <ProblemBox error={signUp.error} />}
          <Button type="submit" size="md" loading={signUp.isPending}>
            Create the account
          </Button>
          <Text size="sm">
            You have one already?{' '}
            <Anchor component={Link} {...linkTo('/sign-in')} inherit underline="always">
              Sign in
            </Anchor>
          </Text>
        </Stack>
      </form>
    </EntryPage>
  );
}
