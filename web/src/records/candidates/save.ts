import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import type { CandidateChange } from './queries.ts';

export const useSaveCandidate = (id: string, { done, onDone }: { done: string; onDone: () => void }) =>
  useCommand({
    subject: 'candidate',
    done,
    run: (body: CandidateChange, headers: Intent) =>
      ok(api.PATCH('/api/recruiter/candidates/{id}', { params: { path: { id } }, body, headers })),
    onDone,
  });
