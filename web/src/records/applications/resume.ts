import { queryOptions } from '@tanstack/react-query';
import { apiHref } from '../../app/membership.ts';
import { problemFrom } from '../../app/problem.ts';

export type Resume = { blob: Blob; isPdf: boolean };

/** A stored file never changes, so it is read once. */
export const resumeQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['file', fileId],
    queryFn: async ({ signal }): Promise<Resume> => {
      const response = await fetch(apiHref(`/api/common/files/${fileId}`), { signal });
      if (!response.ok) throw await problemFrom(response);
      const blob = await response.blob();
      return { blob, isPdf: blob.type === 'application/pdf' };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
