import { useQuery } from '@tanstack/react-query';
import { MonthSteps, useMonth } from '../../records/targets/MonthSteps.tsx';
import { targetsQuery } from '../../records/targets/queries.ts';
import { TargetsList } from '../../records/targets/TargetsList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function TargetsPage() {
  const [month] = useMonth();
  const targets = useQuery(targetsQuery(month));
  return (
    <>
      <PageHeader
        title="Targets"
        detail="Positions that joined and their invoiced fees, beside what was set."
      />
      <MonthSteps />
      <TargetsList targets={targets} empty="An admin of your agency sets them in its profile." />
    </>
  );
}
