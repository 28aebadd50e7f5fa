import { MembersScreen } from '../../../records/members/MembersScreen.tsx';

export default function MembersPage() {
  return <MembersScreen side="agency" title="Members" detail="Who works here, in which role and team" />;
}
