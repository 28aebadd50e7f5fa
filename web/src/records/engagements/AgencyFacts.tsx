/** What an agency says of itself to those who do not work with it yet. */
import { Anchor, Stack, Text } from '@mantine/core';
import { countryName } from '../../ui/countries.ts';
import { Facts } from '../../ui/Facts.tsx';

type Agency = { code: string; city: string | null; country: string; website: string | null; about: string };

export function AgencyFacts({ agency: { code, city, country, website, about } }: { agency: Agency }) {
  return (
    <Stack gap="md">
      <Facts
        facts={[
          { label: 'Place', value: [city, countryName(country)].filter(Boolean).join(', ') },
          { label: 'Website', value: website && <Website address={website} /> },
          { label: 'Code', value: code },
        ]}
      />
      {about && <Text>{about}</Text>}
    </Stack>
  );
}

/** Whoever wrote it, only a web address becomes a link. */
export const Website = ({ address }: { address: string }) =>
  /^https?:\/\//.test(address) ? (
    <Anchor href={address} rel="noopener nofollow">
      {address}
    </Anchor>
  ) : (
    address
  );
