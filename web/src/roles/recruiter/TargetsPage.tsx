import { useQuery } from '@tanstack/react-query';
import { MonthSteps, useMonth } from '../../records/targets/MonthSteps.tsx';
import { myTargetsQuery } from '../../records/targets/queries.ts';
import { TargetsList } from '../../records/targets/TargetsList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function TargetsPage() {
  const [month] = useMonth();
  const targets = useQuery(myTargetsQuery(month));
  return (
    <>
      <PageHeader
        title="My targets"
        detail="Your positions that joined and their invoiced fees, beside what was set."
      />
      <MonthSteps />
      <TargetsList
        targets={targets}
        empty="Once one is set for you, it is here with what you have reached."
      />
    </>
  );
}
