import { api, ok } from '../../../app/api.ts';
import type { Command } from '../../../ui/CommandBar.tsx';
import type { User } from '../queries.ts';
import { SuspendForm } from '../SuspendForm.tsx';
import { ImpersonateForm } from './ImpersonateForm.tsx';

export function userCommands(user: User): Command[] {
  const { id, name } = user;
  const params = { path: { id } };
  return [
    {
      name: 'impersonate',
      label: `Act as ${name.split(' ')[0]}`,
      icon: 'person',
      form: (close) => <ImpersonateForm user={user} close={close} />,
    },
    {
      name: 'allowImpersonation',
      label: 'Allow to act as users',
      confirm: `${name} may then act as any user who is no platform admin, with a reason and marked in the trail.`,
      done: `${name} may act as users.`,
      run: (headers) => ok(api.POST('/api/platform/users/{id}/allow-impersonation', { params, headers })),
    },
    {
      name: 'forbidImpersonation',
      label: 'No longer allow to act as users',
      confirm: `What ${name} has open as somebody else ends at once.`,
      done: `${name} may no longer act as users.`,
      run: (headers) => ok(api.POST('/api/platform/users/{id}/forbid-impersonation', { params, headers })),
    },
    {
      name: 'suspend',
      label: 'Suspend',
      tone: 'danger',
      form: (close) => (
        <SuspendForm
          name={name}
          subject="user"
          consequence="All their sessions end at once. Signing in then answers as for a wrong password."
          submit={(body, headers) =>
            ok(api.POST('/api/platform/users/{id}/suspend', { params, body, headers }))
          }
          close={close}
        />
      ),
    },
    {
      name: 'reactivate',
      label: 'Reactivate',
      tone: 'primary',
      confirm: `${name} can sign in again.`,
      done: `${name} is active again.`,
      run: (headers) => ok(api.POST('/api/platform/users/{id}/reactivate', { params, headers })),
    },
  ];
}
