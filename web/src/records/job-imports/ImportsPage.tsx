/** Upload a list of jobs, and find again what was uploaded before. */
import { Stack, Title } from '@mantine/core';
import { useReader } from '../../app/session.ts';
import { type Column, DataList } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { useSide } from '../engagements/queries.ts';
import { NewImport } from './NewImport.tsx';
import { type ImportItem, importsHref, listImports } from './queries.ts';

export default function ImportsPage() {
  const { jobs, isClient } = useSide();
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        title="Import jobs from CSV"
        detail="First you see what would be made, then it becomes drafts. Nothing is submitted by itself."
        back={{ label: 'Jobs', href: jobs }}
      />
      <Stack gap="xl">
        <NewImport />
        <section aria-label="Earlier imports">
          <Title order={2} mb="sm">
            Earlier imports
          </Title>
          <DataList<ImportItem>
            subject="job_import"
            label="Imports"
            fetch={listImports}
            columns={columnsFor(isClient, locale)}
            href={({ id }) => importsHref(jobs, id)}
            empty={{
              icon: 'upload',
              title: 'Nothing has been imported yet',
              hint: 'Each file that you upload stays here, with what became of its rows.',
            }}
          />
        </section>
      </Stack>
    </>
  );
}

const columnsFor = (isClient: boolean, locale: string): Column<ImportItem>[] => [
  { key: 'fileName', label: 'File', render: ({ fileName }) => fileName },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={state} /> },
  {
    key: 'with',
    label: isClient ? 'Agency' : 'Client',
    render: ({ agencyName, clientName }) => (isClient ? agencyName : clientName),
  },
  { key: 'rows', label: 'Rows', align: 'end', render: ({ rows }) => rows.toLocaleString(locale) },
  { key: 'made', label: 'Drafts made', align: 'end', render: ({ made }) => made.toLocaleString(locale) },
  {
    key: 'bad',
    label: 'To mend',
    align: 'end',
    render: ({ bad, failed }) => (bad + failed).toLocaleString(locale),
  },
  {
    key: 'by',
    label: 'Uploaded',
    render: ({ byName, createdAt }) => (
      <>
        {byName}, <When at={createdAt} />
      </>
    ),
  },
];
