/** Terms of one job alone: what is on the table, what was agreed, and where a proposal begins. */
import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { DateText } from '../../ui/When.tsx';
import type { Job, TermsBand } from '../jobs/queries.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { jobNegotiationsQuery, type NegotiationItem, useSide } from './queries.ts';
import { feeWords } from './words.ts';

export function JobTerms({ jobId }: { jobId: string }) {
  const { open, agreed } = useJobTerms(jobId);
  if (!open && !agreed) return null;
  return (
    <Stack gap="sm" mb="md">
      {open && (
        <Alert color="sky" icon={<Icon name="handshake" />} title="Being negotiated for this job alone">
          <Line negotiation={open} />
        </Alert>
      )}
      {agreed && (
        <Alert icon={<Icon name="check" />} title="Agreed for this job alone">
          <Line negotiation={agreed} />
        </Alert>
      )}
    </Stack>
  );
}

/** Of what was agreed only the newest holds. */
export function useJobTerms(jobId: string) {
  const items = useQuery(jobNegotiationsQuery(jobId)).data ?? [];
  return {
    open: items.find(({ state }) => state === 'proposed'),
    agreed: items.find(({ state }) => state === 'accepted'),
  };
}

function Line({ negotiation }: { negotiation: NegotiationItem }) {
  const { home } = useSide();
  const { locale } = useReader();
  const { id, turn, expiresOn } = negotiation;
  return (
    <Text c="var(--mantine-color-text)">
      <Anchor component={Link} to={`${home}/${id}`} underline="always">
        {feeWords(negotiation, locale)}
      </Anchor>
      {turn && (
        <Text span size="sm">
          {' '}
          · {turn === 'mine' ? 'your turn' : 'their turn'}, by <DateText date={expiresOn} />
        </Text>
      )}
    </Text>
  );
}

const NEGOTIABLE = ['pending_approval', 'changes_requested', 'open', 'on_hold'];

export const isNegotiable = ({ state, pay }: Job): boolean => NEGOTIABLE.includes(state) && pay !== null;

export function ProposeForJob({ job, close }: { job: Job; close: () => void }) {
  const { engagementId, agencyName, clientName, terms } = job;
  const bands = terms?.bands ?? [];
  return (
    <ProposeForm
      engagement={{ id: engagementId, agencyName, clientName }}
      bands={bands}
      band={bands.find((band) => holdsFor(band, job.pay!.from)) ?? null}
      job={{ ...job, currency: job.pay!.from.currency }}
      close={close}
    />
  );
}

const holdsFor = ({ currency, payFrom, payTo }: TermsBand, pay: { amount: string; currency: string }) =>
  currency === pay.currency &&
  Number(payFrom) <= Number(pay.amount) &&
  (payTo === null || Number(pay.amount) < Number(payTo));
