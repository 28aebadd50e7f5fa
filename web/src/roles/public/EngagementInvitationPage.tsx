import { InvitationLetter } from './invitation/InvitationLetter.tsx';

export default function EngagementInvitationPage() {
  return <InvitationLetter kind="engagement" />;
}
