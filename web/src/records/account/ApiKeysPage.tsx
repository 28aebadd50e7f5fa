/** The API keys of an organisation: an agency's, or a client company's. */
import { api, ok } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { KeyList, type KeyRole } from './KeyList.tsx';

const AGENCY_ROLES: readonly KeyRole[] = ['manager', 'recruiter', 'accountant'];
const COMPANY_ROLES: readonly KeyRole[] = ['client'];

export default function ApiKeysPage() {
  const isClient = useMe().active?.role === 'client';
  return (
    <>
      <PageHeader
        title="API keys"
        detail={`For programs that act for the ${isClient ? 'company' : 'agency'}, whoever made the key.`}
      />
      <KeyList
        detail="Each acts in a role, within its scopes, until it is revoked or its time is over."
        queryKey={['api-key', 'organisation']}
        list={() => ok(api.GET('/api/common/api-keys'))}
        create={(body) => ok(api.POST('/api/common/api-keys', { body }))}
        revoke={(id) => ok(api.DELETE('/api/common/api-keys/{id}', { params: { path: { id } } }))}
        roles={isClient ? COMPANY_ROLES : AGENCY_ROLES}
      />
    </>
  );
}
