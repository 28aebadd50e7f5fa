import { queryOptions } from '@tanstack/react-query';
import { problemFrom } from '../../app/problem.ts';

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
