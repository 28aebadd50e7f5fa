/** Invoices by state, for the side that pays and the side that is paid. */
import { useQuery } from '@tanstack/react-query';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { type Column, DataList } from '../../ui/DataList.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateWords } from '../../ui/StateBadge.tsx';
import { Ageing } from './Ageing.tsx';
import { Due } from './Due.tsx';
import { type InvoiceItem, invoiceFigures, listInvoices, useSide } from './queries.ts';
import { StateChips } from './StateChips.tsx';

export default function InvoicesPage() {
  const { pays, home } = useSide();
  const [address] = useQueryString();
  const state = oneOf(address.state);
  const figures = useQuery(invoiceFigures).data;
  return (
    <>
      <PageHeader
        title="Invoices"
        detail={pays ? 'What your agencies have invoiced' : 'From the joining to the money on the account'}
      />
      {figures && <Ageing ages={figures.ageing} />}
      {figures && <StateChips totals={figures.totals} />}
      <DataList
        subject="invoice"
        label={state ? `${stateWords(state)} invoices` : 'Invoices'}
        fetch={(query: { after?: string; limit?: number }) => listInvoices({ ...query, state })}
        columns={pays ? [...FIRST, AGENCY, ...LAST] : [...FIRST, CLIENT, ...LAST]}
        href={({ id }) => `${home}/${id}`}
        empty={emptyWords(pays, state)}
      />
    </>
  );
}

const FIRST: Column<InvoiceItem>[] = [
  {
    key: 'number',
    label: 'Number',
    render: ({ number, state }) => (
      <span style={{ whiteSpace: 'nowrap' }}>
        {number ?? (state === 'cancelled' ? 'Never issued' : 'No number yet')}
      </span>
    ),
  },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={state} /> },
];

const CLIENT: Column<InvoiceItem> = {
  key: 'clientName',
  label: 'Client',
  render: ({ clientName }) => clientName,
};

const AGENCY: Column<InvoiceItem> = {
  key: 'agencyName',
  label: 'Agency',
  render: ({ agencyName }) => agencyName,
};

const LAST: Column<InvoiceItem>[] = [
  {
    key: 'candidateName',
    label: 'For',
    render: ({ candidateName, jobTitle }) => `${candidateName}, ${jobTitle}`,
  },
  { key: 'dueOn', label: 'Due', render: (invoice) => <Due invoice={invoice} /> },
  {
    key: 'total',
    label: 'Total',
    align: 'end',
    render: ({ total, fee }) => (total ? <MoneyText {...total} /> : <MoneyText {...fee} />),
  },
  { key: 'open', label: 'Open', align: 'end', render: ({ open }) => (open ? <MoneyText {...open} /> : '–') },
];

function emptyWords(pays: boolean, state: string | undefined) {
  if (state) {
    return { title: `No invoice is ${stateWords(state).toLowerCase()}`, hint: 'Choose another state above.' };
  }
  return {
    icon: 'invoice' as const,
    title: 'No invoices yet',
    hint: pays
      ? 'An invoice appears here some weeks after a candidate has joined you, as your terms say.'
      : 'An invoice is scheduled by itself as soon as a candidate has joined.',
  };
}
