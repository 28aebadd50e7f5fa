import { api, ok } from '../../../app/api.ts';
import { KeyList, type KeyRole } from '../../../records/account/KeyList.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';

const ROLES: readonly KeyRole[] = ['manager', 'recruiter', 'accountant'];

export default function ApiKeysPage() {
  return (
    <>
      <PageHeader title="API keys" detail="For programs that act for the agency, whoever made the key." />
      <KeyList
        detail="Each acts in a role, within its scopes, until it is revoked or its time is over."
        queryKey={['api-key', 'agency']}
        list={() => ok(api.GET('/api/agency/api-keys'))}
        create={(body) => ok(api.POST('/api/agency/api-keys', { body }))}
        revoke={(id) => ok(api.DELETE('/api/agency/api-keys/{id}', { params: { path: { id } } }))}
        roles={ROLES}
      />
    </>
  );
}
