import { useInfiniteQuery } from '@tanstack/react-query';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText, When } from '../../ui/When.tsx';
import { BandTable } from './BandTable.tsx';
import { rateCardVersionsQuery } from './queries.ts';
import { VersionList } from './VersionList.tsx';

const WORDS = { holds: 'Holds', planned: 'Planned', past: 'Past', withdrawn: 'Withdrawn' } as const;
const LOOKS = { holds: 'active', planned: 'scheduled', past: 'ended', withdrawn: 'withdrawn' } as const;

export function RateCardHistory() {
  const query = useInfiniteQuery(rateCardVersionsQuery);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const versions = items.map(({ id, number, state, effectiveFrom, savedByName, savedAt, bands }) => ({
    id,
    number,
    badge: <StateBadge state={LOOKS[state]} words={WORDS[state]} />,
    since: (
      <>
        from <DateText date={effectiveFrom} /> · saved by {savedByName}, <When at={savedAt} />
      </>
    ),
    content: () => <BandTable label={`The rate card, version ${number}`} bands={bands} />,
  }));
  return <VersionList query={query} versions={versions} />;
}
