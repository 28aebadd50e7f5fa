import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useReader } from '../../app/session.ts';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { below } from './below.ts';
import { currencyOptions, zonesWith } from './choices.ts';
import type { ProfileValues } from './profile.ts';

type Props = {
  form: UseFormReturnType<ProfileValues>;
  /** Who reads the description. */
  aboutHint: string;
  codeHint: string;
  /** Why the currency stays as it is. */
  currencyLocked: string | null;
};

export function ProfileFields({ form, aboutHint, codeHint, currencyLocked }: Props) {
  const { locale } = useReader();
  return (
    <>
      <FieldGroup legend="Name">
        <TextInput label="Name" withAsterisk maxLength={200} {...below} {...form.getInputProps('name')} />
        <TextInput
          label="Legal name"
          description="As on invoices, where it is not the name."
          maxLength={200}
          {...below}
          {...form.getInputProps('legalName')}
        />
        <TextInput
          label="Code"
          withAsterisk
          description={codeHint}
          maxLength={20}
          {...below}
          {...form.getInputProps('code')}
        />
        <TextInput
          label="Website"
          description="Begins with https://"
          type="url"
          maxLength={300}
          {...below}
          {...form.getInputProps('website')}
        />
        <TextInput
          label="Phone"
          description="With its country code, like +91."
          type="tel"
          maxLength={30}
          {...below}
          {...form.getInputProps('phone')}
        />
      </FieldGroup>
      <FieldGroup legend="About" columns={1}>
        <Textarea
          label="Description"
          description={aboutHint}
          autosize
          minRows={3}
          maxLength={4000}
          {...below}
          {...form.getInputProps('about')}
        />
      </FieldGroup>
      <FieldGroup legend="Time and money">
        <Select
          label="Time zone"
          data={zonesWith(form.values.timeZone)}
          searchable
          allowDeselect={false}
          {...below}
          {...form.getInputProps('timeZone')}
        />
        <Select
          label="Currency"
          data={currencyOptions(locale)}
          searchable
          allowDeselect={false}
          disabled={currencyLocked !== null}
          description={currencyLocked ?? 'In which you usually reckon.'}
          {...below}
          {...form.getInputProps('currency')}
        />
      </FieldGroup>
    </>
  );
}
