import { WaitingForYou } from '../../records/work/WaitingForYou.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function HomePage() {
  return (
    <>
      <PageHeader title="Home" />
      <WaitingForYou
        empty={{ title: 'All is quiet', hint: 'What has to be decided for the platform appears here.' }}
      />
    </>
  );
}
