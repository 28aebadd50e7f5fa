import { Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { startAfresh } from '../../app/going-away.ts';
import { ROLE_WORDS } from '../../app/roles.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { type Choice, chosen, HandOverFields } from './HandOverFields.tsx';
import { handOverQuery, type Member, type MemberRole } from './queries.ts';
import { ROLES_OF, type Side } from './words.ts';

type Props = { member: Member; side: Side; close: () => void };

export function ChangeRoleForm({ member, side, close }: Props) {
  const [role, setRole] = useState<MemberRole>(member.role);
  const changed = role !== member.role;
  const work = useQuery({ ...handOverQuery(member.id, role), enabled: changed });
  return (
    <CommandForm
      title={`Change the role of ${member.name}`}
      label="Change role"
      subject="member"
      initial={{ role: member.role, handOver: {} as Choice }}
      validate={{ role: (value) => (value === member.role ? 'Choose another role.' : null) }}
      submit={({ handOver, ...body }, headers) =>
        ok(
          api.POST('/api/common/members/{id}/change-role', {
            params: { path: { id: member.id } },
            body: { ...body, handOver: chosen(handOver) },
            headers,
          }),
        )
      }
      done={`${member.name} is told.`}
      onDone={() => member.isMe && startAfresh('/')}
      close={close}
    >
      {(form) => (
        <>
          <Radio.Group
            label="Role"
            {...form.getInputProps('role')}
            onChange={(value) => {
              form.setFieldValue('role', value as MemberRole);
              form.setFieldValue('handOver', {});
              setRole(value as MemberRole);
            }}
          >
            <Stack gap="sm" mt="xs">
              {ROLES_OF[side].map(({ role: value, what }) => (
                <Radio key={value} value={value} label={ROLE_WORDS[value]} description={what} />
              ))}
            </Stack>
          </Radio.Group>
          {changed && <HandOverFields member={member} work={work} form={form} />}
        </>
      )}
    </CommandForm>
  );
}
