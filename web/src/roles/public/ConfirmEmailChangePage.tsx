import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { linkTo, useParam } from '../../app/query-string.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { EntryPage } from './EntryPage.tsx';

export default function ConfirmEmailChangePage() {
  const token = useParam('token');
  const confirm = useMutation({
    mutationFn: () => ok(api.POST('/api/authentication/me/email/confirm', { body: { token } })),
  });
  if (confirm.data) {
    const { done, waitsFor, email } = confirm.data;
    return (
      <EntryPage title={done ? 'Your address is changed' : 'Thank you'}>
        <Text>
          {done
            ? `From now on you sign in with ${email}.`
            : `We wait for the ${waitsFor} address to agree, too. Its mail has a link of its own.`}
        </Text>
        <Button component={Link} {...linkTo('/')}>
          Go on
        </Button>
      </EntryPage>
    );
  }
  return (
    <EntryPage title="Change of your e-mail address" detail="It is made when both addresses have agreed.">
      {confirm.error && <ProblemBox error={confirm.error} />}
      <Button size="md" loading={confirm.isPending} onClick={() => confirm.mutate()}>
        Agree
      </Button>
    </EntryPage>
  );
}
