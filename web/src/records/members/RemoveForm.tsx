import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { startAfresh } from '../../app/going-away.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { toast } from '../../ui/toast.ts';
import { type Choice, chosen, HandOverFields } from './HandOverFields.tsx';
import { handOverQuery, type Member } from './queries.ts';

export function RemoveForm({ member, close }: { member: Member; close: () => void }) {
  const work = useQuery(handOverQuery(member.id));
  const { name, isMe } = member;
  return (
    <CommandForm
      title={isMe ? 'Leave this organisation?' : `Remove ${name}?`}
      label={isMe ? 'Leave' : 'Remove member'}
      tone="danger"
      subject="member"
      initial={{ handOver: {} as Choice }}
      submit={({ handOver }, headers) =>
        ok(
          api.POST('/api/common/members/{id}/remove', {
            params: { path: { id: member.id } },
            body: { handOver: chosen(handOver) },
            headers,
          }),
        )
      }
      done={isMe ? 'You have left.' : `${name} is removed.`}
      onDone={({ interviewsToReschedule: count }) => {
        if (count)
          toast(
            `${count === 1 ? 'One interview needs' : `${count} interviews need`} another time; the recruiters are told.`,
          );
        if (isMe) startAfresh('/');
      }}
      close={close}
    >
      {(form) => (
        <>
          <Text>
            {isMe
              ? 'You lose access at once. To come back you need a new invitation.'
              : 'They lose access at once and are told. What they did stays in every record.'}
          </Text>
          <HandOverFields member={member} work={work} form={form} />
        </>
      )}
    </CommandForm>
  );
}
