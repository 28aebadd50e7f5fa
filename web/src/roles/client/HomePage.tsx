import { WaitingForYou } from '../../records/work/WaitingForYou.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function HomePage() {
  return (
    <>
      <PageHeader title="Home" />
      <WaitingForYou
        empty={{
          title: 'Nothing waits for you',
          hint: 'Post a job; the applications to review then appear here.',
        }}
      />
    </>
  );
}
