import { WaitingForYou } from '../../records/work/WaitingForYou.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function HomePage() {
  return (
    <>
      <PageHeader title="Home" />
      <WaitingForYou
        empty={{
          title: 'Nothing waits for you',
          hint: 'Jobs to approve, recruiters to assign and terms to answer appear here.',
        }}
      />
    </>
  );
}
