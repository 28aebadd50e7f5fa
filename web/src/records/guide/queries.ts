import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

const getGuide = () => ok(api.GET('/api/common/guide'));
export type Step = Awaited<ReturnType<typeof getGuide>>['steps'][number];

/** What was done on another screen shows at once when one comes back. */
export const guideQuery = queryOptions({ queryKey: ['guide'], queryFn: getGuide, staleTime: 0 });

export const skipSteps = (steps: string[]) => ok(api.POST('/api/common/guide/skip', { body: { steps } }));
export const takeUpSteps = (steps: string[]) =>
  ok(api.POST('/api/common/guide/take-up', { body: { steps } }));
