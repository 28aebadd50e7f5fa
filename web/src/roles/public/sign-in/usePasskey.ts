/** Signing in with a passkey: by the button, or by what the browser offers while the e-mail address is filled in. */
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { knowsPasskeys, type PasskeyAnswer, showPasskey, stopWaiting } from '../../../app/passkey.ts';
import { useSession } from '../../../app/session.ts';

/** The server's challenge is good for ten. */
const ANEW_MS = 9 * 60_000;

export function usePasskey(onDone: () => void) {
  const session = useSession();
  const signIn = useMutation({
    mutationFn: async (shown?: PasskeyAnswer) => {
      const passkey = shown ?? (await showPasskey());
      if (passkey) await session.signInWithPasskey(passkey);
      return Boolean(passkey);
    },
    onSuccess: (done) => done && onDone(),
  });
  const { mutate } = signIn;
  useEffect(() => {
    const offer = async () => {
      if (!knowsPasskeys() || !(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
      // Nobody asked for it: what goes wrong here is no trouble of theirs.
      const passkey = await showPasskey('conditional').catch(() => null);
      if (passkey) mutate(passkey);
    };
    void offer();
    const again = setInterval(offer, ANEW_MS);
    return () => {
      clearInterval(again);
      stopWaiting();
    };
  }, [mutate]);
  return signIn;
}
