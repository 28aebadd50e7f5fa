/** Whoever may bind their side signs with their name; it is kept with the time and the address it came from. */
import { TextInput } from '@mantine/core';
import { useMe } from '../../app/session.ts';

type Props = { input: object; focus?: boolean };

export function SignatureField({ input, focus = false }: Props) {
  const { user } = useMe();
  return (
    <TextInput
      label="Type your full name to sign"
      description="Kept with the time and the network address you sign from."
      placeholder={user.name}
      autoComplete="name"
      {...(focus && { 'data-autofocus': true })}
      {...input}
    />
  );
}
