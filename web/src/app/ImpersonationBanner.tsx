/** On every screen while a platform admin acts as somebody else: who, why, how long still, and the way back. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { formatTime } from '../ui/When.tsx';
import classes from './ImpersonationBanner.module.css';
import { type Me, useReader, useSession } from './session.ts';

type Props = { me: Me; impersonation: NonNullable<Me['impersonation']> };

export function ImpersonationBanner({ me, impersonation: { adminName, reason, endsAt } }: Props) {
  const { stopImpersonating } = useSession();
  const { locale, timeZone } = useReader();
  const userId = me.user.id;
  useEffect(() => {
    // Sessions go by the machine's clock, not by that of the demonstration.
    const left = new Date(endsAt).getTime() - Date.now();
    const timer = setTimeout(() => void stopImpersonating(userId), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [endsAt, userId, stopImpersonating]);
  return (
    <section className={classes.banner} aria-label="Acting as somebody else">
      <p>
        <b>
          {adminName}, you are acting as {me.user.name}
        </b>{' '}
        until {formatTime(endsAt, locale, timeZone)}. Reason: {reason}
      </p>
      <Button size="xs" color="dark" onClick={() => void stopImpersonating(userId)}>
        Stop
      </Button>
    </section>
  );
}
