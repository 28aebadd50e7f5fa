import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { linkQuery } from '../../app/file-links.ts';
import { problemFrom } from '../../app/problem.ts';

export const PDF = 'application/pdf';

export const resumeLinkQuery = (fileId: string) =>
  linkQuery(['file', fileId], () =>
    ok(api.GET('/api/common/files/{id}/link', { params: { path: { id: fileId } } })),
  );

/** A stored file never changes, so it is read once, wherever it was found. */
export const resumeQuery = (fileId: string, href: string) =>
  queryOptions({
    queryKey: ['file', fileId, 'content'],
    queryFn: async ({ signal }): Promise<Blob> => {
      const response = await fetch(href, { signal });
      if (!response.ok) throw await problemFrom(response);
      return response.blob();
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
