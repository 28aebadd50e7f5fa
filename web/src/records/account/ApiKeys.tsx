import { api, ok } from '../../app/api.ts';
import { KeyList } from './KeyList.tsx';

/** My own keys; each acts as I do in the membership that was active when it was made. */
export function ApiKeys() {
  return (
    <KeyList
      detail="For programs that act for you. A key ends when your password changes."
      queryKey={['api-key', 'mine']}
      list={() => ok(api.GET('/api/authentication/api-keys'))}
      create={({ name, scopes, expiresInDays }) =>
        ok(api.POST('/api/authentication/api-keys', { body: { name, scopes, expiresInDays } }))
      }
      revoke={(id) => ok(api.DELETE('/api/authentication/api-keys/{id}', { params: { path: { id } } }))}
    />
  );
}
