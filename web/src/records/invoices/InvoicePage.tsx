import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../app/query-string.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { RecordTimeline } from '../timeline/RecordTimeline.tsx';
import { Amounts } from './Amounts.tsx';
import { CreditNotes } from './CreditNotes.tsx';
import { InvoiceLines } from './InvoiceLines.tsx';
import { InvoicePdf } from './InvoicePdf.tsx';
import classes from './invoices.module.css';
import { Parties } from './Parties.tsx';
import { Payments } from './Payments.tsx';
import { type Invoice, invoiceQuery, pdfQuery, useSide } from './queries.ts';
import { ReportPaymentForm } from './ReportPaymentForm.tsx';

export default function InvoicePage() {
  const invoice = useQuery(invoiceQuery(useParam('invoiceId')));
  const { home } = useSide();
  const back = { label: 'Invoices', href: home };
  if (invoice.isPending) return <InvoiceSkeleton />;
  if (invoice.isError) {
    return (
      <>
        <PageHeader title="Invoice" back={back} />
        <ProblemBox error={invoice.error} onRetry={() => invoice.refetch()} />
      </>
    );
  }
  return <Loaded invoice={invoice.data} back={back} />;
}

function Loaded({ invoice, back }: { invoice: Invoice; back: { label: string; href: string } }) {
  const { pays } = useSide();
  const pdf = useQuery({ ...pdfQuery(invoice.id), enabled: invoice.number !== null }).data;
  const { id, number, state, clientName, agencyName, candidateName, jobTitle, possible } = invoice;
  return (
    <>
      <PageHeader
        title={number ?? `Invoice for ${candidateName}`}
        state={<StateBadge state={state} />}
        detail={`${pays ? agencyName : clientName} · ${candidateName}, ${jobTitle}`}
        back={back}
      >
        <Group gap="xs">
          {pdf && number && (
            <Button
              component="a"
              href={pdf.href}
              download={`${number.replaceAll('/', '-')}.pdf`}
              variant="default"
              leftSection={<Icon name="download" size={16} />}
            >
              Download PDF
            </Button>
          )}
          <CommandBar
            subject="invoice"
            possible={possible}
            commands={[
              {
                name: 'reportPayment',
                label: 'Report payment',
                icon: 'check',
                tone: 'primary',
                form: (close) => <ReportPaymentForm invoice={invoice} close={close} />,
              },
            ]}
          />
        </Group>
      </PageHeader>
      <div className={classes.columns}>
        <Stack gap="lg">
          <Amounts invoice={invoice} />
          <CreditNotes invoice={invoice} />
          <Payments invoice={invoice} />
          <InvoiceLines invoice={invoice} />
          <Parties invoice={invoice} />
          {pdf && number && <InvoicePdf href={pdf.href} number={number} />}
        </Stack>
        <RecordTimeline subjectId={id} />
      </div>
    </>
  );
}

function InvoiceSkeleton() {
  return (
    <Stack role="status" aria-label="The invoice is loading">
      <Skeleton height={60} maw={420} />
      <Skeleton height={110} radius="lg" />
      <Skeleton height={260} radius="lg" />
    </Stack>
  );
}
