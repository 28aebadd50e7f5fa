/** The link of a mail that turns mails of its kind off. A button, because programs that scan mails open links, too. */
import { Button, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { linkTo, useParam } from '../../app/query-string.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { EntryPage } from './EntryPage.tsx';

const PATH = '/api/public/unsubscribe/{token}';

export default function UnsubscribePage() {
  const params = { path: { token: useParam('token') } };
  const found = useQuery({
    queryKey: ['unsubscription', params.path.token],
    queryFn: () => ok(api.GET(PATH, { params })),
  });
  const turnOff = useMutation({ mutationFn: () => ok(api.POST(PATH, { params })) });
  const what = found.data?.titles.map((title) => `“${title}”`).join(' and ');
  if (turnOff.data || found.data?.off)
    return (
      <EntryPage title="These mails are turned off">
        <Text>
          You get no more mails about {what}, except for what cannot wait. The bell still tells you of it, and
          in your account you can turn them on again.
        </Text>
        <Button component={Link} {...linkTo('/account?tab=notifications')} variant="default" mt="md">
          Choose which mails you get
        </Button>
      </EntryPage>
    );
  return (
    <EntryPage title="Turn mails off">
      {found.isPending && <Skeleton height={80} />}
      {found.error && <ProblemBox error={found.error} />}
      {turnOff.error && <ProblemBox error={turnOff.error} />}
      {found.data && (
        <>
          <Text mb="md">No more mails about {what}? The bell still tells you of it.</Text>
          <Button size="md" loading={turnOff.isPending} onClick={() => turnOff.mutate()}>
            Turn them off
          </Button>
        </>
      )}
    </EntryPage>
  );
}
