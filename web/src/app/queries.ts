import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isUnanswered, Problem } from './problem.ts';

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error) {
      // The session ended elsewhere; the shell then shows the sign-in page and comes back here.
      if (error instanceof Problem && error.status === 401) queryClient.setQueryData(['me'], null);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (times, error) => isUnanswered(error) && times < 2,
    },
    // Without a line a command says so at once instead of waiting silently.
    mutations: { networkMode: 'always' },
  },
});
