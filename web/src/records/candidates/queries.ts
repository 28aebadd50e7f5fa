import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
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
