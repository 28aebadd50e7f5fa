/** The end of a proof by a provider, in the small window that was opened for it. */
import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { linkTo, oneOf, useQueryString } from '../../app/query-string.ts';
import { announceProof } from '../../app/reauthentication.ts';
import { ProviderRefusal } from '../../ui/ProviderRefusal.tsx';
import { EntryPage } from './EntryPage.tsx';

export default function ProvedPage() {
  const [query] = useQueryString();
  const refused = oneOf(query.refused);
  useEffect(() => {
    if (refused) return;
    announceProof();
    window.close();
  }, [refused]);
  return (
    <EntryPage
      title={refused ? 'Not confirmed' : 'Thank you, it is you'}
      detail={refused ? undefined : 'You can close this window and go on where you were.'}
    >
      <Stack>
        <ProviderRefusal />
        <Button component={Link} {...linkTo('/')} variant="default">
          Go to Hireloom
        </Button>
      </Stack>
    </EntryPage>
  );
}
