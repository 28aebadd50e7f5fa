/** Who agreed to each version, and what it changed. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import type { Engagement } from '../engagements/queries.ts';
import { termsVersionsQuery } from './queries.ts';
import { VersionDetail } from './VersionDetail.tsx';
import { VersionList } from './VersionList.tsx';

export function TermsHistory({ engagement }: { engagement: Engagement }) {
  const query = useInfiniteQuery(termsVersionsQuery(engagement.id));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const versions = items.map(({ id, version, holds, madeAt, negotiationId }) => ({
    id,
    number: version,
    badge: holds && <StateBadge state="active" words="Holds" />,
    since: (
      <>
        <When at={madeAt} show="full" /> ·{' '}
        {negotiationId ? 'by negotiation' : 'the rate card of the beginning'}
      </>
    ),
    content: () => <VersionDetail engagement={engagement} version={version} />,
  }));
  return <VersionList query={query} versions={versions} />;
}
