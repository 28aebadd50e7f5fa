/** Saves a draft field by field where need be: one that is refused does not hold up what else was typed. */
import { api, ok } from '../../app/api.ts';
import { Problem } from '../../app/problem.ts';
import { PartlySaved } from '../../ui/useAutosave.ts';
import type { Job } from '../jobs/queries.ts';
import type { Patch as WholePatch } from './draft.ts';

type Patch = Partial<WholePatch> & { confirmed?: string[] };

/** @throws PartlySaved with the refusal, when only the rest was saved */
export async function saveWhatFits(
  id: string,
  patch: Patch,
  version: number,
  onSaved: (job: Job) => void,
): Promise<Job> {
  const save = async (fields: Patch) => {
    const body = { ...fields, version } as never;
    const job = await ok(api.PATCH('/api/common/jobs/{id}', { params: { path: { id } }, body }));
    onSaved(job);
    return job;
  };
  try {
    return await save(patch);
  } catch (error) {
    const rest = error instanceof Problem ? withoutRefused(patch, error) : null;
    if (!rest) throw error;
    throw new PartlySaved(error as Problem, (await save(rest)).version);
  }
}

/** @returns null where the refusal names no field, or nothing would be left */
export function withoutRefused<P extends object>(patch: P, { errors }: Problem): Partial<P> | null {
  const refused = new Set(errors.map(({ path }) => path.replace(/^body\./, '').split('.')[0]));
  const rest = Object.fromEntries(Object.entries(patch).filter(([field]) => !refused.has(field)));
  const left = Object.keys(rest).length;
  return left > 0 && left < Object.keys(patch).length ? (rest as Partial<P>) : null;
}
