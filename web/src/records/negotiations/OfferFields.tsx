/** What goes along with every round: words, the last day, the signature. */
import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { SignatureField } from '../terms/SignatureField.tsx';

type Form = UseFormReturnType<
  { message: string; expiresOn: string; signedName: string } & Record<string, unknown>
>;

export function OfferFields({ form, other }: { form: Form; other: string }) {
  return (
    <>
      <Textarea
        label={`Message to ${other}`}
        description="Optional."
        autosize
        minRows={2}
        {...form.getInputProps('message')}
      />
      <TextInput
        type="date"
        label="To be answered by"
        description="Left empty: in 14 days."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('expiresOn')}
      />
      <SignatureField input={form.getInputProps('signedName')} />
    </>
  );
}
