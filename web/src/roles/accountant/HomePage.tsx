import { useQuery } from '@tanstack/react-query';
import { Ageing } from '../../records/invoices/Ageing.tsx';
import { invoiceFigures } from '../../records/invoices/queries.ts';
import { WaitingForYou } from '../../records/work/WaitingForYou.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function HomePage() {
  const figures = useQuery(invoiceFigures).data;
  return (
    <>
      <PageHeader title="Home" />
      <WaitingForYou
        empty={{
          title: 'Nothing waits for you',
          hint: 'Payments to verify and invoices that are overdue appear here.',
          action: { label: 'See all invoices', href: '/accountant/invoices' },
        }}
      >
        {figures && <Ageing ages={figures.ageing} />}
      </WaitingForYou>
    </>
  );
}
