import { Anchor, Checkbox, type CheckboxProps } from '@mantine/core';

export function AcceptTerms(input: CheckboxProps) {
  return (
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
      {...input}
    />
  );
}
