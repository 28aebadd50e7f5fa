import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';

/** The same screens stand with a candidate's own profile and with an agency's records. */
export function useWhose() {
  const isOwn = useMe().active?.role === 'candidate';
  return isOwn
    ? ({
        isOwn,
        label: 'My profile',
        home: '/candidate/profile',
        imports: '/candidate/profile/imports',
      } as const)
    : ({
        isOwn,
        label: 'Candidates',
        home: '/recruiter/candidates',
        imports: '/recruiter/candidates/imports',
      } as const);
}

export const listProfileImports = (query: never) =>
  ok(api.GET('/api/common/profile-imports', { params: { query } }));
export type ProfileImportItem = Awaited<ReturnType<typeof listProfileImports>>['items'][number];

const getProfileImport = (id: string, candidateRecordId: string | undefined) =>
  ok(api.GET('/api/common/profile-imports/{id}', { params: { path: { id }, query: { candidateRecordId } } }));
export type ProfileImport = Awaited<ReturnType<typeof getProfileImport>>;
export type Compared = NonNullable<ProfileImport['sideBySide']>;
export type Choice = Compared['fields'][number]['proposed'];

const WHILE_READING_MS = 400;

/** Asked again until it is read: a candidate's own matters are told to nobody, so the live stream says nothing of them. */
export const profileImportQuery = (id: string, candidateRecordId?: string) =>
  queryOptions({
    queryKey: ['profile_import', id, candidateRecordId ?? ''],
    queryFn: () => getProfileImport(id, candidateRecordId),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' ? WHILE_READING_MS : false),
  });

export const uploadHref = (candidateRecordId: string | undefined): string =>
  `/api/common/profile-imports${candidateRecordId ? `?candidateRecordId=${candidateRecordId}` : ''}`;
