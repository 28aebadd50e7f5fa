/** The rows of the file, page by page: the draft that each is or would be, or what to mend. */
import { List, Text } from '@mantine/core';
import { useReader } from '../../app/session.ts';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useSide } from '../engagements/queries.ts';
import { type ImportRow, type JobImport, listRowsOf } from './queries.ts';
import { deadlineWords, payWords, placesWords } from './words.ts';

export function ImportRows({ the }: { the: JobImport }) {
  const { locale } = useReader();
  const { jobs } = useSide();
  return (
    <DataList<ImportRow>
      subject="job_import"
      label="Rows"
      of={the.id}
      fetch={listRowsOf(the.id)}
      columns={columnsFor(locale)}
      href={({ job }) => (job?.id ? `${jobs}/${job.id}/edit` : undefined)}
      filters={[filterOf(the)]}
      empty={{ icon: 'file', title: 'No row', hint: 'The file has no rows of this kind.' }}
    />
  );
}

const filterOf = ({ good, bad, duplicates, made, failed, state }: JobImport): Filter => ({
  key: 'show',
  label: 'Show',
  inline: true,
  single: true,
  options: [
    { value: 'problems', label: 'To mend', count: bad + failed },
    { value: 'duplicates', label: 'Look like another job', count: duplicates },
    {
      value: 'drafts',
      label: state === 'checked' ? 'Can become drafts' : 'Drafts',
      count: state === 'checked' ? good : made,
    },
  ].filter(({ count }) => count > 0),
});

const columnsFor = (locale: string): Column<ImportRow>[] => [
  {
    key: 'title',
    label: 'Job',
    render: ({ title, line, job }) => (
      <>
        <span style={{ overflowWrap: 'anywhere' }}>{title || 'Without a title'}</span>{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {job ? job.code : `line ${line.toLocaleString(locale)}`}
        </Text>
      </>
    ),
  },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={`row_${state}`} /> },
  { key: 'places', label: 'Places', render: ({ fields }) => placesWords(fields) || '–' },
  { key: 'pay', label: 'Pay', render: ({ fields }) => payWords(fields, locale) || '–' },
  { key: 'deadline', label: 'Deadline', render: ({ fields }) => deadlineWords(fields, locale) || '–' },
  { key: 'problems', label: 'Note', render: ({ problems }) => <Problems problems={problems} /> },
];

function Problems({ problems }: Pick<ImportRow, 'problems'>) {
  if (!problems.length) return <>–</>;
  return (
    <List size="sm" listStyleType="none" spacing={2}>
      {problems.map(({ column, value, message }) => (
        <List.Item key={`${column} ${message}`} style={{ overflowWrap: 'anywhere' }}>
          {column && <b>{column}</b>}
          {value && !message.includes(value) && ` “${value}”`}
          {column && ': '}
          {message}
        </List.Item>
      ))}
    </List>
  );
}
