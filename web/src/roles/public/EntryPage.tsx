/** Around every screen by which people come in: sign-in, sign-up, forgotten password, the links of mails. */
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Logo } from '../../ui/Logo.tsx';
import classes from './sign-in.module.css';

type Props = { title: string; detail?: ReactNode; children: ReactNode };

export function EntryPage({ title, detail, children }: Props) {
  return (
    <main className={classes.page}>
      <title>{`${title} · Hireloom`}</title>
      <Brand />
      <div className={classes.side}>
        <Stack gap="xl" w="100%" maw={420}>
          <div>
            <Title order={1}>{title}</Title>
            {detail && <Text c="dimmed">{detail}</Text>}
          </div>
          {children}
        </Stack>
      </div>
    </main>
  );
}

function Brand() {
  return (
    <div className={classes.brand}>
      <div className={classes.name}>
        <Logo size={34} /> Hireloom
      </div>
      <p className={classes.promise}>
        From the first job order to the paid invoice, everyone sees the same truth.
      </p>
    </div>
  );
}
