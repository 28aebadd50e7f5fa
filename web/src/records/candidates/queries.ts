import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { apiHref } from '../../app/membership.ts';
import { problemFrom } from '../../app/problem.ts';
import type { operations } from '../../generated/api.d.ts';

const getCandidate = (id: string) =>
  ok(api.GET('/api/recruiter/candidates/{id}', { params: { path: { id } } }));
export type Candidate = Awaited<ReturnType<typeof getCandidate>>;

export const candidateQuery = (id: string) =>
  queryOptions({ queryKey: ['candidate', id], queryFn: () => getCandidate(id) });

type ListQuery = operations['listCandidates']['parameters']['query'];

export const listCandidates = (query: ListQuery) =>
  ok(api.GET('/api/recruiter/candidates', { params: { query } }));
export type CandidateItem = Awaited<ReturnType<typeof listCandidates>>['items'][number];

export type CandidateChange = operations['updateCandidate']['requestBody']['content']['application/json'];
export type NewCandidate = operations['createCandidate']['requestBody']['content']['application/json'];
export type ResumeReading = operations['uploadResume']['responses']['201']['content']['application/json'];
export type Similar = ResumeReading['similar'][number];

/** A file goes as a multipart part, which the typed client cannot say. */
export async function uploadResume(file: File): Promise<ResumeReading> {
  const body = new FormData();
  body.set('file', file);
  const response = await fetch(apiHref('/api/recruiter/resumes'), {
    method: 'POST',
    body,
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as ResumeReading;
}
