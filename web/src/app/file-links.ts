/** Addresses of files are good for some minutes: an open screen asks for the next one in time. */
import { queryOptions } from '@tanstack/react-query';

type FileLink = { name: string; mime: string; href: string; until: string };

const RENEW_MS = 5 * 60_000;

export const linkQuery = (queryKey: unknown[], queryFn: () => Promise<FileLink>) =>
  queryOptions({ queryKey, queryFn, staleTime: RENEW_MS, refetchInterval: RENEW_MS });
