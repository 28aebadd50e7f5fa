/** The offer through its mailed link: no account, one person, one decision. */
import { Alert, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { asProblem } from '../../app/problem.ts';
import { useParam } from '../../app/query-string.ts';
import { AnswerOffer } from '../../records/offers/AnswerOffer.tsx';
import { OfferLetter } from '../../records/offers/OfferLetter.tsx';
import { type Offer, offerByLink } from '../../records/offers/queries.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { PublicPage } from '../../ui/PublicPage.tsx';

export default function OfferByLinkPage() {
  const token = useParam('token');
  const offer = useQuery(offerByLink(token));
  return (
    <PublicPage>
      {offer.isPending && <LetterSkeleton />}
      {offer.isError &&
        (asProblem(offer.error).status === 404 ? (
          <UnknownLink />
        ) : (
          <ProblemBox error={offer.error} onRetry={() => offer.refetch()} />
        ))}
      {offer.isSuccess && <Letter token={token} offer={offer.data} />}
    </PublicPage>
  );
}

function Letter({ token, offer }: { token: string; offer: Offer }) {
  const { clientName, candidateName, jobTitle, state } = offer;
  const params = { path: { token } };
  return (
    <Stack gap="lg">
      <title>{`Your offer from ${clientName} · Hireloom`}</title>
      <div>
        <Text c="dimmed">Dear {candidateName},</Text>
        <Title order={1} mt={4}>
          {state === 'issued' ? `${clientName} would like you to join` : `Your offer from ${clientName}`}
        </Title>
        <Text size="lg" mt={4}>
          as {jobTitle}
        </Text>
      </div>
      <OfferLetter offer={offer} />
      <AnswerOffer
        offer={offer}
        accept={(headers) => ok(api.POST('/api/public/offers/{token}/accept', { params, headers }))}
        decline={(body, headers) =>
          ok(api.POST('/api/public/offers/{token}/decline', { params, body, headers }))
        }
      />
      <Text size="sm" c="dimmed">
        This page is for you alone: the link in your mail opens it without a password, so please do not pass
        it on. Questions? Ask your recruiter.
        {state === 'issued' && ' Nothing is decided until you say so here.'}
      </Text>
    </Stack>
  );
}

function UnknownLink() {
  return (
    <Stack>
      <title>This link does not work · Hireloom</title>
      <Title order={1}>This link does not work</Title>
      <Alert color="marigold" icon={<Icon name="link" />}>
        <Text c="var(--mantine-color-text)">
          It may be cut off, or too old. Open it again from the mail, all of it in one line. If that does not
          help, ask your recruiter to send you a new one.
        </Text>
      </Alert>
    </Stack>
  );
}

function LetterSkeleton() {
  return (
    <Stack role="status" aria-label="Your offer is loading">
      <Skeleton height={70} maw={380} />
      <Skeleton height={230} radius="lg" />
      <Skeleton height={42} radius="md" />
    </Stack>
  );
}
