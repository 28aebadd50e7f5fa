/** Where an interview probably takes place: what the interviewer used before, the job's place, or the candidate's number. */
import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../app/queries.ts';
import { applicationQuery } from '../applications/queries.ts';
import { candidateQuery } from '../candidates/queries.ts';
import { type Interview, listInterviews } from './queries.ts';

export const usualPlaceQuery = (interview: Interview) =>
  queryOptions({
    queryKey: ['interview', 'place', interview.id],
    queryFn: () => usualPlace(interview),
    staleTime: Number.POSITIVE_INFINITY,
  });

async function usualPlace({ mode, place, interviewerId, applicationId }: Interview): Promise<string> {
  if (place) return place;
  if (mode === 'online') return lastLinkOf(interviewerId);
  const application = await queryClient.ensureQueryData(applicationQuery(applicationId));
  if (mode === 'face_to_face') return application.place;
  if (!application.candidateRecordId) return '';
  const candidate = await queryClient.ensureQueryData(candidateQuery(application.candidateRecordId));
  return candidate.phones[0] ?? '';
}

async function lastLinkOf(interviewerId: string): Promise<string> {
  const { items } = await listInterviews({ interviewerId, limit: 50 });
  return items.findLast(({ mode, place }) => mode === 'online' && place)?.place ?? '';
}
