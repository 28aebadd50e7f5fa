import { Button } from '@mantine/core';
import { startAfresh } from './going-away.ts';
import classes from './ImpersonationBanner.module.css';
import { useLeaving } from './leaving.ts';
import { dropTabMembership } from './membership.ts';
import { type Me, useSession } from './session.ts';

/** On the screen that one was working on when one was removed or suspended. */
export function LeavingBanner({ me }: { me: Me }) {
  const problem = useLeaving();
  const { signOut } = useSession();
  if (!problem) return null;
  const goOn = () => {
    dropTabMembership();
    startAfresh('/');
  };
  return (
    <section className={classes.banner} role="alert" aria-label="You have left">
      <p>
        <b>{problem.detail}</b> Nothing more is saved. What you typed stays on this page until you leave it,
        so that you can copy it.
      </p>
      {me.memberships.length > 1 ? (
        <Button size="xs" color="dark" onClick={goOn}>
          Go on in another role
        </Button>
      ) : (
        <Button size="xs" color="dark" onClick={() => void signOut()}>
          Sign out
        </Button>
      )}
    </section>
  );
}
