import { WaitingForYou } from '../../records/work/WaitingForYou.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { MyApplications } from './MyApplications.tsx';
import { MyInterviews } from './MyInterviews.tsx';
import { MyOffers } from './MyOffers.tsx';

export default function HomePage() {
  return (
    <>
      <PageHeader title="Home" />
      <WaitingForYou
        empty={{
          title: 'Nothing waits for you',
          hint: 'Offers to answer appear here, and we write to you as well.',
        }}
      >
        <MyInterviews />
        <MyApplications />
        <MyOffers />
      </WaitingForYou>
    </>
  );
}
