import { Alert, Anchor, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { DateText } from '../../ui/When.tsx';
import { openNegotiationsQuery, useSide } from './queries.ts';
import { aboutWords } from './words.ts';

/** What is on the table between the two. */
export function OpenNegotiations({ engagementId }: { engagementId: string }) {
  const { home } = useSide();
  const { locale } = useReader();
  const open = useQuery(openNegotiationsQuery(engagementId)).data ?? [];
  if (open.length === 0) return null;
  return (
    <Alert color="sky" icon={<Icon name="handshake" />} title="Being negotiated">
      <List c="var(--mantine-color-text)">
        {open.map((negotiation) => (
          <List.Item key={negotiation.id}>
            <Anchor component={Link} to={`${home}/${negotiation.id}`} underline="always">
              {aboutWords(negotiation, locale)}
            </Anchor>
            <Text span size="sm">
              {' '}
              · {negotiation.turn === 'mine' ? 'your turn' : 'their turn'}, by{' '}
              <DateText date={negotiation.expiresOn} />
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
