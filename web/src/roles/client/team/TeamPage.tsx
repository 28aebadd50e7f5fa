import { MembersScreen } from '../../../records/members/MembersScreen.tsx';

export default function TeamPage() {
  return (
    <MembersScreen
      side="company"
      title="Team"
      detail="Your company’s people here: clients and interviewers"
    />
  );
}
