import { InvitationLetter } from './engagement-invitation/InvitationLetter.tsx';

export default function ClaimPage() {
  return <InvitationLetter kind="claim" />;
}
