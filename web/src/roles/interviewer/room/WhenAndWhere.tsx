import { Anchor, Paper } from '@mantine/core';
import { ROUND_MODES, wordFor } from '../../../records/jobs/words.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { When } from '../../../ui/When.tsx';
import type { Interview } from '../queries.ts';

export function WhenAndWhere({ interview }: { interview: Interview }) {
  const { startsAt, endsAt, minutes, mode, place, clientName } = interview;
  return (
    <Paper component="section" withBorder p="lg" aria-label="When and where">
      <Facts
        facts={[
          { label: 'Starts', value: startsAt ? <When at={startsAt} show="full" /> : 'No time yet' },
          {
            label: 'Ends',
            value: endsAt ? (
              <>
                <When at={endsAt} show="time" />, after {minutes} minutes
              </>
            ) : (
              `After ${minutes} minutes`
            ),
          },
          { label: 'How', value: wordFor(ROUND_MODES, mode) },
          { label: 'Where', value: place && <Place place={place} /> },
          { label: 'Company', value: clientName },
        ]}
      />
    </Paper>
  );
}

/** A meeting link and a telephone number can be followed. */
function Place({ place }: { place: string }) {
  if (/^https?:\/\/\S+$/.test(place)) {
    return (
      <Anchor href={place} target="_blank" rel="noreferrer">
        {place.replace(/^https?:\/\//, '')}
      </Anchor>
    );
  }
  if (/^\+[\d\s()-]+$/.test(place)) {
    return <Anchor href={`tel:${place.replaceAll(/[^\d+]/g, '')}`}>{place}</Anchor>;
  }
  return place;
}
