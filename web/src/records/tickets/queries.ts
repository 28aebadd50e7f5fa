import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import type { paths } from '../../generated/api.d.ts';

type Pages = paths['/api/common/tickets'];
export const listTickets = (query: never) => ok(api.GET('/api/common/tickets', { params: { query } }));
export type TicketItem = Pages['get']['responses'][200]['content']['application/json']['items'][number];

/** How many there are in each state, whatever state the list shows. */
export const ticketStates = (rest: Record<string, unknown>) =>
  queryOptions({
    queryKey: ['ticket', 'states', rest],
    queryFn: async () => (await listTickets({ ...rest, limit: 1 } as never)).states,
  });

export const boardQuery = (query: Record<string, unknown>) =>
  queryOptions({
    queryKey: ['ticket', 'board', query],
    queryFn: () => ok(api.GET('/api/common/tickets/board', { params: { query: query as never } })),
  });

export const statisticsQuery = queryOptions({
  queryKey: ['ticket', 'statistics'],
  queryFn: () => ok(api.GET('/api/common/tickets/statistics')),
});

const getTicket = (id: string) => ok(api.GET('/api/common/tickets/{id}', { params: { path: { id } } }));
export type Ticket = Awaited<ReturnType<typeof getTicket>>;
export type Message = Ticket['messages'][number];

export const ticketQuery = (id: string) =>
  queryOptions({ queryKey: ['ticket', id], queryFn: () => getTicket(id) });

export const formQuery = queryOptions({
  queryKey: ['ticket', 'form'],
  queryFn: () => ok(api.GET('/api/common/tickets/form')),
});

export const peopleQuery = (id: string) =>
  queryOptions({
    queryKey: ['ticket', id, 'people'],
    queryFn: () => ok(api.GET('/api/common/tickets/{id}/people', { params: { path: { id } } })),
  });

const listAnswers = () => ok(api.GET('/api/common/ticket-answers'));
export type KeptAnswer = Awaited<ReturnType<typeof listAnswers>>['items'][number];
export const answersQuery = queryOptions({ queryKey: ['ticket', 'answers'], queryFn: listAnswers });

/** Admins lead a desk; whom they ask to answer is of it; everybody else only asks. */
export function useDesk() {
  const role = useMe().active?.role;
  const leads = role === 'agency_admin' || role === 'platform_admin';
  const answers = leads || role === 'manager' || role === 'recruiter' || role === 'accountant';
  const savesFilters = ['agency_admin', 'manager', 'recruiter', 'client'].includes(role ?? '');
  return { leads, answers, savesFilters };
}
