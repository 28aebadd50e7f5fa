import { Text } from '@mantine/core';
import { When } from '../../ui/When.tsx';
import type { Signatures } from './queries.ts';

type Props = { signatures: Signatures; agencyName: string; clientName: string };

/** Who agreed for either side, and when. */
export function SignedBy({ signatures, agencyName, clientName }: Props) {
  return (
    <>
      {(
        [
          [agencyName, signatures.agency],
          [clientName, signatures.client],
        ] as const
      ).map(([name, signature]) => (
        <Text key={name} size="sm">
          <b>{name}</b>:{' '}
          {signature ? (
            <>
              signed as “{signature.signedName}” by {signature.userName} on{' '}
              <When at={signature.signedAt} show="full" /> from {signature.ipAddress}
            </>
          ) : (
            'not signed yet'
          )}
        </Text>
      ))}
    </>
  );
}
