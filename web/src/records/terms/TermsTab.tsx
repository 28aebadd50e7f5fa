/** What an agency and a client have agreed: the terms of today, what they would cost, every version. */
import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import type { Engagement } from '../engagements/queries.ts';
import { OpenNegotiations } from '../negotiations/OpenNegotiations.tsx';
import { ProposeForm } from '../negotiations/ProposeForm.tsx';
import { BandTable } from './BandTable.tsx';
import { Calculator } from './Calculator.tsx';
import { PdfLink } from './PdfLink.tsx';
import { type Band, type TermsVersion, termsVersionQuery } from './queries.ts';
import { SignatureField } from './SignatureField.tsx';
import { SignedBy } from './SignedBy.tsx';
import { TermsHistory } from './TermsHistory.tsx';

export function TermsTab({ engagement }: { engagement: Engagement }) {
  const { terms, id } = engagement;
  if (!terms) return <Text c="dimmed">No terms are agreed before you work together.</Text>;
  return (
    <Stack gap="lg">
      <OpenNegotiations engagementId={id} />
      <Current engagement={engagement} version={terms.version} />
      <Calculator basis={{ kind: 'terms', engagementId: id }} bands={terms.bands} />
      <TermsHistory engagement={engagement} />
    </Stack>
  );
}

type Props = { engagement: Engagement; version: number };

function Current({ engagement, version }: Props) {
  const [proposing, setProposing] = useState<{ band: Band | null } | null>(null);
  const current = useQuery(termsVersionQuery(engagement.id, version));
  // Nothing is agreed with whom one does not work with now; the server holds to it.
  const mayPropose = engagement.state === 'active';
  if (current.isPending) return <Skeleton height={240} />;
  if (current.isError) return <ProblemBox error={current.error} onRetry={() => current.refetch()} />;
  const terms = current.data;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="terms">
      <Group justify="space-between" align="flex-start" mb="md">
        <div>
          <Title order={2} id="terms">
            Terms, version {version}
          </Title>
          <Text size="sm" c="dimmed" mt={4}>
            A job keeps the terms of the day on which it was approved.
          </Text>
        </div>
        <Group gap="xs">
          {mayPropose && (
            <Button
              leftSection={<Icon name="handshake" size={16} />}
              onClick={() => setProposing({ band: null })}
            >
              Propose other terms
            </Button>
          )}
          <SignCommand terms={terms} />
          <PdfLink id={engagement.id} version={version} />
        </Group>
      </Group>
      <BandTable
        label={`The terms, version ${version}`}
        bands={terms.bands}
        action={mayPropose ? { label: 'Negotiate', run: (band) => setProposing({ band }) } : undefined}
      />
      <Stack gap={4} mt="lg">
        <SignedBy {...terms} agencyName={terms.agency.name} clientName={terms.client.name} />
      </Stack>
      {proposing && (
        <ProposeForm
          engagement={engagement}
          bands={terms.bands}
          band={proposing.band}
          close={() => setProposing(null)}
        />
      )}
    </Paper>
  );
}

function SignCommand({ terms: { engagementId: id, version, possible } }: { terms: TermsVersion }) {
  return (
    <CommandBar
      subject="engagement"
      possible={possible}
      commands={[
        {
          name: 'sign',
          label: 'Sign',
          icon: 'edit',
          tone: 'primary',
          form: (close) => (
            <CommandForm
              title={`Sign the terms, version ${version}?`}
              label="Sign"
              subject="engagement"
              initial={{ signedName: '' }}
              submit={(body, headers) =>
                ok(
                  api.POST('/api/common/engagements/{id}/terms/{version}/sign', {
                    params: { path: { id, version } },
                    body,
                    headers,
                  }),
                )
              }
              done="The terms are signed."
              close={close}
            >
              {(form) => (
                <>
                  <Text>You agree to them for your side. The other side is told.</Text>
                  <SignatureField focus input={form.getInputProps('signedName')} />
                </>
              )}
            </CommandForm>
          ),
        },
      ]}
    />
  );
}
