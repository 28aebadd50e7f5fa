import { Select, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import type { Intent } from '../../app/command.ts';
import { useMe } from '../../app/session.ts';
import { type Command, CommandBar } from '../../ui/CommandBar.tsx';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { ReasonForm } from '../engagements/ReasonForm.tsx';
import { listTickets, peopleQuery, type Ticket } from './queries.ts';
import { CATEGORY_WORDS, optionsOf, PRIORITY_WORDS } from './words.ts';

export function TicketCommands({ ticket }: { ticket: Ticket }) {
  const me = useMe().user.id;
  const { id, possible, assigneeId, mine } = ticket;
  const params = { path: { id } };
  const commands: Command[] = [
    {
      name: 'take',
      label: 'Take it',
      tone: 'primary',
      icon: 'check',
      done: 'It is yours to answer.',
      run: (headers) =>
        ok(api.POST('/api/common/tickets/{id}/assign', { params, body: { userId: me }, headers })),
    },
    {
      name: 'assign',
      label: 'Ask somebody',
      icon: 'person',
      form: (close) => <AssignForm ticket={ticket} close={close} />,
    },
    {
      name: 'change',
      label: 'Change',
      icon: 'edit',
      form: (close) => <ChangeForm ticket={ticket} close={close} />,
    },
    {
      name: 'merge',
      label: 'Merge',
      icon: 'link',
      form: (close) => <MergeForm ticket={ticket} close={close} />,
    },
    {
      name: 'watch',
      label: 'Follow',
      icon: 'bell',
      done: 'You hear of every answer.',
      run: (headers) => ok(api.POST('/api/common/tickets/{id}/watch', { params, headers })),
    },
    {
      name: 'unwatch',
      label: 'Stop following',
      done: 'You hear of it no more.',
      run: (headers) =>
        ok(
          api.DELETE('/api/common/tickets/{id}/watchers/{userId}', {
            params: { path: { id, userId: me } },
            headers,
          }),
        ),
    },
    {
      name: 'escalate',
      label: 'Pass on to Hireloom',
      icon: 'up',
      form: (close) => (
        <ReasonForm
          title="Pass it on to Hireloom?"
          label="Pass it on"
          words="They answer from now on, and read the conversation. Your internal notes stay with you."
          submit={(body, headers) =>
            ok(api.POST('/api/agency/tickets/{id}/escalate', { params, body, headers }))
          }
          done="Hireloom answers from now on."
          subject="ticket"
          close={close}
        />
      ),
    },
    {
      name: 'handBack',
      label: 'Hand back',
      icon: 'down',
      form: (close) => (
        <ReasonForm
          title="Hand it back to the agency?"
          label="Hand it back"
          words="The agency answers from now on, and reads why."
          submit={(body, headers) =>
            ok(api.POST('/api/platform/tickets/{id}/hand-back', { params, body, headers }))
          }
          done="The agency answers from now on."
          subject="ticket"
          close={close}
        />
      ),
    },
    {
      name: 'reopen',
      label: 'Reopen',
      icon: 'swap',
      form: (close) => <ReopenForm id={id} close={close} />,
    },
    {
      name: 'close',
      label: mine && ticket.state === 'resolved' ? 'It is solved' : 'Close',
      tone: mine && ticket.state === 'resolved' ? 'primary' : 'plain',
      icon: 'check',
      confirm: mine
        ? 'You need no answer any more. Within 14 days you can reopen it.'
        : 'Whoever asked is told, and can reopen it within 14 days.',
      done: 'The ticket is closed.',
      run: (headers) => ok(api.POST('/api/common/tickets/{id}/close', { params, headers })),
    },
  ];
  const canTake = possible.includes('assign') && assigneeId !== me;
  return (
    <CommandBar subject="ticket" possible={canTake ? [...possible, 'take'] : possible} commands={commands} />
  );
}

type FormProps = { ticket: Ticket; close: () => void };

const NOBODY = 'nobody';

function AssignForm({ ticket: { id, assigneeId }, close }: FormProps) {
  const people = useQuery(peopleQuery(id)).data?.assignable ?? [];
  return (
    <CommandForm
      title="Who is to answer?"
      label="Ask them"
      subject="ticket"
      initial={{ userId: assigneeId ?? NOBODY }}
      submit={({ userId }, headers) =>
        ok(
          api.POST('/api/common/tickets/{id}/assign', {
            params: { path: { id } },
            body: { userId: userId === NOBODY ? null : userId },
            headers,
          }),
        )
      }
      done="Done."
      close={close}
    >
      {(form) => (
        <Select
          label="Colleague"
          description="They read all of it, with the internal notes."
          data={[
            { value: NOBODY, label: 'Nobody in particular' },
            ...people.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
          searchable
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('userId')}
        />
      )}
    </CommandForm>
  );
}

function ChangeForm({ ticket: { id, version, subject, category, priority }, close }: FormProps) {
  return (
    <CommandForm
      title="Change the ticket"
      label="Save"
      subject="ticket"
      initial={{ subject, category: category as string, priority: priority as string }}
      submit={(values, headers) =>
        ok(
          api.PATCH('/api/common/tickets/{id}', {
            params: { path: { id } },
            body: { version, ...values } as never,
            headers,
          }),
        )
      }
      done="Saved."
      close={close}
    >
      {(form) => (
        <>
          <TextInput label="Subject" maxLength={200} data-autofocus {...form.getInputProps('subject')} />
          <Select
            label="Category"
            data={optionsOf(CATEGORY_WORDS)}
            allowDeselect={false}
            {...form.getInputProps('category')}
          />
          <Select
            label="Priority"
            description="The times by which it is to be answered and solved follow it."
            data={optionsOf(PRIORITY_WORDS)}
            allowDeselect={false}
            {...form.getInputProps('priority')}
          />
        </>
      )}
    </CommandForm>
  );
}

function ReopenForm({ id, close }: { id: string; close: () => void }) {
  return (
    <CommandForm
      title="Reopen the ticket"
      label="Reopen"
      subject="ticket"
      initial={{ text: '' }}
      submit={(body, headers) =>
        ok(api.POST('/api/common/tickets/{id}/reopen', { params: { path: { id } }, body, headers }))
      }
      done="It is open again."
      close={close}
    >
      {(form) => (
        <Textarea
          label="What is still to be done?"
          autosize
          minRows={3}
          data-autofocus
          {...form.getInputProps('text')}
        />
      )}
    </CommandForm>
  );
}

/** Others of the same asker that are not solved. */
function MergeForm({ ticket, close }: FormProps) {
  const navigate = useNavigate();
  const others = useQuery({
    queryKey: ['ticket', ticket.id, 'others'],
    queryFn: () =>
      listTickets({ q: ticket.askerName, state: ['open', 'in_progress', 'waiting'], limit: 50 } as never),
  }).data;
  const choices = (others?.items ?? []).filter(
    ({ id, askerName }) => id !== ticket.id && askerName === ticket.askerName,
  );
  return (
    <CommandForm<{ into: string }, { id: string }>
      title="Merge into another ticket"
      label="Merge"
      subject="ticket"
      initial={{ into: '' }}
      submit={(body, headers: Intent) =>
        ok(api.POST('/api/common/tickets/{id}/merge', { params: { path: { id: ticket.id } }, body, headers }))
      }
      done="Merged: it goes on here."
      onDone={({ id }) => navigate({ to: `/tickets/${id}` })}
      close={close}
    >
      {(form) =>
        others && choices.length === 0 ? (
          <Text>{ticket.askerName} has no other ticket that is not solved.</Text>
        ) : (
          <Select
            label="In which one does it go on?"
            description="All that was said here is read there, too. This one is closed."
            data={choices.map(({ id, code, subject }) => ({ value: id, label: `${code}: ${subject}` }))}
            searchable
            data-autofocus
            {...form.getInputProps('into')}
          />
        )
      }
    </CommandForm>
  );
}
