import { Anchor, Group, List, NumberInput, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useReader } from '../../app/session.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import type { Engagement } from '../engagements/queries.ts';
import { useSide } from '../negotiations/queries.ts';
import { BandTable } from './BandTable.tsx';
import { PdfLink } from './PdfLink.tsx';
import { type TermsVersion, termsVersionQuery } from './queries.ts';
import { SignedBy } from './SignedBy.tsx';

import { CONDITIONS, FIELDS_OF, keyOf, lineWords, rangeWords } from './words.ts';

type Props = { engagement: Engagement; version: number };

export function VersionDetail({ engagement: { id, terms }, version }: Props) {
  const { home } = useSide();
  const [against, setAgainst] = useState<number | undefined>();
  const found = useQuery(termsVersionQuery(id, version, against));
  if (found.isPending) return <Skeleton height={160} />;
  if (found.isError) return <ProblemBox error={found.error} onRetry={() => found.refetch()} />;
  const { data } = found;
  return (
    <>
      <Stack gap={4}>
        <SignedBy {...data} agencyName={data.agency.name} clientName={data.client.name} />
      </Stack>
      <BandTable label={`The terms, version ${version}`} bands={data.bands} />
      {terms!.version > 1 && (
        <div>
          <Group align="flex-end" mb="xs">
            <Title order={4}>What changed</Title>
            <NumberInput
              label="against version"
              min={1}
              max={terms!.version}
              allowDecimal={false}
              value={against ?? data.comparedWith ?? ''}
              onChange={(typed) => setAgainst(Number(typed) || undefined)}
              w={130}
            />
          </Group>
          {data.comparedWith === null && !against ? (
            <Text c="dimmed">This is the first version.</Text>
          ) : (
            <Changes changes={data.changes} />
          )}
        </div>
      )}
      <Group>
        <PdfLink id={id} version={version} />
        {data.negotiationId && (
          <Anchor component={Link} to={`${home}/${data.negotiationId}`}>
            How it was negotiated
          </Anchor>
        )}
      </Group>
    </>
  );
}

function Changes({ changes }: Pick<TermsVersion, 'changes'>) {
  const { locale } = useReader();
  if (changes.length === 0) return <Text c="dimmed">Nothing is different.</Text>;
  return (
    <List>
      {changes.map((change) => (
        <List.Item key={keyOf(change)}>
          <b>{rangeWords(change, locale)}</b>: {changeWords(change, locale)}
        </List.Item>
      ))}
    </List>
  );
}

function changeWords(change: TermsVersion['changes'][number], locale: string): string {
  const { before, after, changed, currency } = change;
  if (!before) return `new, ${lineWords('fee', after!, currency, locale)}`;
  if (!after) return `no terms any more, before ${lineWords('fee', before, currency, locale)}`;
  return CONDITIONS.filter(([line]) => FIELDS_OF[line].some((field) => (changed as string[]).includes(field)))
    .map(([line, words]) => {
      const [was, is] = [before, after].map((terms) => lineWords(line, terms, currency, locale) || 'nothing');
      return `${words.toLowerCase()} ${is} instead of ${was}`;
    })
    .join('; ');
}
