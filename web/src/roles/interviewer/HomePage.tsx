import { WaitingForYou } from '../../records/work/WaitingForYou.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Agenda } from './Agenda.tsx';

export default function HomePage() {
  return (
    <>
      <PageHeader title="Home" />
      <WaitingForYou
        empty={{
          title: 'Nothing waits for you',
          hint: 'Invitations to answer and feedback to give appear here.',
        }}
      >
        <Agenda />
      </WaitingForYou>
    </>
  );
}
