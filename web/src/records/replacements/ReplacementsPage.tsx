/** Who left within the guarantee, and what becomes of it: the agency's view. */
import { type Column, DataList } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import { listReplacements, type ReplacementItem, useHome } from './queries.ts';

export default function ReplacementsPage() {
  const home = useHome();
  return (
    <>
      <PageHeader title="Replacements" detail="Of candidates who left within the guarantee." />
      <DataList<ReplacementItem>
        subject="replacement"
        label="Replacements"
        fetch={listReplacements}
        href={({ id }) => `${home}/${id}`}
        filters={[
          {
            key: 'state',
            label: 'State',
            options: stateOptions('requested', 'approved', 'fulfilled', 'unfulfilled', 'declined'),
          },
        ]}
        columns={COLUMNS}
        empty={{
          icon: 'handshake',
          title: 'Nobody is to be replaced',
          hint: 'When a candidate leaves within the guarantee and the client asks for another, it appears here.',
        }}
      />
    </>
  );
}

const COLUMNS: Column<ReplacementItem>[] = [
  { key: 'candidateName', label: 'Who left', render: ({ candidateName }) => candidateName },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={state} /> },
  { key: 'job', label: 'Job', render: ({ jobTitle, clientName }) => `${jobTitle}, ${clientName}` },
  { key: 'leftOn', label: 'Left', render: ({ leftOn }) => <DateText date={leftOn} /> },
  { key: 'successor', label: 'Who joins', render: ({ successor }) => successor?.candidateName ?? '–' },
];
