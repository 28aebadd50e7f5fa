import { InvitationLetter } from './engagement-invitation/InvitationLetter.tsx';

export default function EngagementInvitationPage() {
  return <InvitationLetter kind="engagement" />;
}
