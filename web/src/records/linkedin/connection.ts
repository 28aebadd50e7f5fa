import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

const getLinkedin = () => ok(api.GET('/api/common/linkedin'));
export type Linkedin = Awaited<ReturnType<typeof getLinkedin>>;

export const linkedinQuery = queryOptions({ queryKey: ['linkedin'], queryFn: getLinkedin });

/** @param why of the address that the server led back to */
export const refusalWords = (why: string): string => REFUSALS[why] ?? REFUSALS.linkedin_failed!;

const REFUSALS: Record<string, string> = {
  cancelled: 'You stopped at LinkedIn. Nothing was changed.',
  begun_elsewhere:
    'This way back from LinkedIn was used already, took too long, or was begun in another browser. Please begin again.',
  not_permitted:
    'LinkedIn does not let this installation ask for that. Whoever runs it asks LinkedIn for the permission first.',
  no_page: 'You administer no company page at LinkedIn. Ask an administrator of your page to connect it.',
  linkedin_failed: 'LinkedIn did not answer as it should. Please try again in a moment.',
};
