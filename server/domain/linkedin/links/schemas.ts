import { z } from 'zod';
import { DateOnly } from '../../../platform/http/shapes.ts';

export const JobLinks = z.object({
  onBoard: z.boolean().describe('Whether the job is on the public job board; otherwise links lead nowhere.'),
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['recruiter', 'post']).describe('`post`: of a post at LinkedIn.'),
      byName: z.string(),
      isMine: z.boolean(),
      url: z.string(),
      clicks: z.int(),
      lastClickedOn: DateOnly.nullable(),
    }),
  ),
});
