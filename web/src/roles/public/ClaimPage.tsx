import { InvitationLetter } from './invitation/InvitationLetter.tsx';

export default function ClaimPage() {
  return <InvitationLetter kind="claim" />;
}
