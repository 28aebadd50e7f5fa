import { Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { ROLE_WORDS, type Role } from '../../app/roles.ts';
import { Icon } from '../../ui/Icon.tsx';
import classes from './sign-in.module.css';

type Account = { email: string; password: string; name: string; role: Role; organisation: string | null };

type Props = { onTry: (account: Account) => void; disabled: boolean };

/** In a demonstration only: one press is a person of the story. Elsewhere the server answers 404. */
export function DemoAccounts({ onTry, disabled }: Props) {
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: async () => (await ok(api.GET('/api/public/demo-accounts'))) as { accounts: Account[] },
    retry: false,
  });
  if (!data?.accounts.length) return null;
  return (
    <section aria-labelledby="try">
      <Text component="h2" id="try" fw={600} mb="xs">
        Try it as…
      </Text>
      <ul className={classes.accounts}>
        {data.accounts.map((account) => (
          <li key={account.email}>
            <UnstyledButton className={classes.account} onClick={() => onTry(account)} disabled={disabled}>
              <span>
                <b>{ROLE_WORDS[account.role] ?? account.role}</b>
                <small>
                  {account.name}
                  {account.organisation && `, ${account.organisation}`}
                </small>
              </span>
              <Icon name="right" size={16} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
