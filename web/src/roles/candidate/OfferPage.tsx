import { Container, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useParam } from '../../app/query-string.ts';
import { AnswerOffer } from '../../records/offers/AnswerOffer.tsx';
import { OfferLetter } from '../../records/offers/OfferLetter.tsx';
import { offerQuery } from '../../records/offers/queries.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

export default function OfferPage() {
  const id = useParam('offerId');
  const offer = useQuery(offerQuery(id));
  const params = { path: { id } };
  return (
    <Container size="sm" p={0} ms={0}>
      <PageHeader
        title={offer.data ? `Your offer from ${offer.data.clientName}` : 'Your offer'}
        detail={offer.data?.jobTitle}
        back={{ label: 'Home', href: '/candidate' }}
      />
      {offer.isPending && <Skeleton height={260} radius="lg" />}
      {offer.isError && <ProblemBox error={offer.error} onRetry={() => offer.refetch()} />}
      {offer.isSuccess && (
        <Stack gap="lg">
          <OfferLetter offer={offer.data} />
          <AnswerOffer
            offer={offer.data}
            accept={(headers) => ok(api.POST('/api/candidate/offers/{id}/accept', { params, headers }))}
            decline={(body, headers) =>
              ok(api.POST('/api/candidate/offers/{id}/decline', { params, body, headers }))
            }
          />
        </Stack>
      )}
    </Container>
  );
}
