/** What each kind of account begins with; what proves who somebody is comes from the page. */
import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type GetInputPropsReturnType, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { likelyCountry } from '../../../ui/countries.ts';
import { FoundingFields } from '../../../ui/FoundingFields.tsx';
import { putErrors } from '../../../ui/field-errors.ts';
import { KINDS, type Kind, kindOf } from '../../../ui/kinds.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { AcceptTerms } from './AcceptTerms.tsx';

type Person = { name: string; acceptTerms: true; timeZone: string; locale: string };
export type NewAccount =
  | ({ kind: 'candidate' } & Person)
  | ({ kind: 'agency' | 'client_company'; organisationName: string; country: string } & Person);
type Proof = { email: string; password: string };

type Props = {
  /** As far as it is known. */
  name: string;
  proof: (inputOf: (field: keyof Proof) => GetInputPropsReturnType) => ReactNode;
  send: (account: NewAccount, proof: Proof) => Promise<void>;
  /** Below the button. */
  children?: ReactNode;
};

export function useKind(): Kind {
  const [query] = useQueryString();
  return kindOf(oneOf(query.as));
}

export function NewAccountForm({ name, proof, send, children }: Props) {
  const kind = useKind();
  const [, setQuery] = useQueryString();
  const form = useForm({
    initialValues: {
      name,
      email: '',
      password: '',
      organisationName: '',
      country: likelyCountry() || 'IN',
      acceptTerms: false,
    },
  });
  const signUp = useMutation({
    mutationFn: ({ name, organisationName, country, acceptTerms, ...proof }: typeof form.values) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      // The server says what is missing, at the field.
      const person = { name, acceptTerms: acceptTerms as true, timeZone, locale: navigator.language };
      const account =
        kind === 'candidate' ? { kind, ...person } : { kind, ...person, organisationName, country };
      return send(account, proof);
    },
    onError: (error) => putErrors(form, error),
  });
  return (
    <form onSubmit={form.onSubmit((values) => signUp.mutate(values))} noValidate>
      <Stack>
        <SegmentedControl
          aria-label="Who are you?"
          fullWidth
          data={[...KINDS]}
          value={kind}
          onChange={(value) => setQuery({ as: value })}
        />
        {kind !== 'candidate' && <FoundingFields kind={kind} inputOf={form.getInputProps} />}
        <TextInput label="Your name" autoComplete="name" required {...form.getInputProps('name')} />
        {proof(form.getInputProps)}
        <AcceptTerms
          by={kind === 'candidate' ? { kind } : { kind, country: form.values.country }}
          {...form.getInputProps('acceptTerms', { type: 'checkbox' })}
        />
        {signUp.error && <ProblemBox error={signUp.error} />}
        <Button type="submit" size="md" loading={signUp.isPending}>
          Create the account
        </Button>
        {children}
      </Stack>
    </form>
  );
}
