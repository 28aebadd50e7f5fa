import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type CandidateItem, listCandidates } from '../../records/candidates/queries.ts';
import { experienceWords, noticeWords } from '../../records/jobs/words.ts';
import { DataList } from '../../ui/DataList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

const SHOWN_SKILLS = 5;

export default function CandidatesPage() {
  return (
    <>
      <PageHeader title="Candidates">
        <Group gap="xs">
          <Button
            component={Link}
            to="/recruiter/candidates/imports"
            variant="default"
            leftSection={<Icon name="upload" size={16} />}
          >
            Import a profile
          </Button>
          <Button
            component={Link}
            to="/recruiter/candidates/new"
            leftSection={<Icon name="plus" size={16} />}
          >
            New candidate
          </Button>
        </Group>
      </PageHeader>
      <DataList<CandidateItem>
        subject="candidate"
        label="Candidates"
        search="Name, title, skill, words of the résumé"
        fetch={listCandidates}
        href={({ id }) => `/recruiter/candidates/${id}`}
        filters={FILTERS}
        columns={[
          { key: 'name', label: 'Name', render: (row) => row.name },
          { key: 'work', label: 'Work', render: (row) => workOf(row) },
          { key: 'location', label: 'Place', render: (row) => row.location ?? '–' },
          {
            key: 'experience',
            label: 'Experience',
            render: ({ experienceMonths: months }) => (months === null ? '–' : experienceWords(months)),
          },
          {
            key: 'expectedPay',
            label: 'Expects a year',
            align: 'end',
            render: ({ expectedPay }) => (expectedPay ? <MoneyText {...expectedPay} /> : '–'),
          },
          {
            key: 'notice',
            label: 'Notice',
            render: ({ noticeDays }) => (noticeDays === null ? '–' : noticeWords(noticeDays)),
          },
          { key: 'skills', label: 'Skills', render: ({ skills }) => <Skills names={skills} /> },
        ]}
        empty={{
          icon: 'people',
          title: 'No candidates yet',
          hint: 'Drop a résumé: it is read, and the form is filled in for you.',
          action: { label: 'Add the first candidate', href: '/recruiter/candidates/new' },
        }}
      />
    </>
  );
}

const FILTERS = [
  {
    key: 'skills',
    label: 'Skills',
    single: true,
    typed: { description: 'All of them, separated by commas' },
  },
  {
    key: 'minYears',
    label: 'Experience',
    single: true,
    options: ['1', '2', '3', '5', '8', '10', '15'].map((years) => ({
      value: years,
      label: `${years === '1' ? '1 year' : `${years} years`} or more`,
    })),
  },
  {
    key: 'maxPay',
    label: 'Pay at most',
    single: true,
    typed: { description: 'Expected annual pay, e.g. 1800000', inputMode: 'decimal' as const },
  },
  {
    key: 'maxNoticeDays',
    label: 'Notice',
    single: true,
    options: [
      { value: '0', label: 'At once' },
      { value: '15', label: '15 days or less' },
      { value: '30', label: '30 days or less' },
      { value: '60', label: '60 days or less' },
      { value: '90', label: '90 days or less' },
    ],
  },
  { key: 'location', label: 'Place', single: true, typed: { description: 'City or a part of the address' } },
];

const workOf = ({ currentTitle, currentEmployer }: CandidateItem) =>
  [currentTitle, currentEmployer].filter(Boolean).join(', ') || '–';

function Skills({ names }: { names: string[] }) {
  if (names.length === 0) return '–';
  const more = names.length - SHOWN_SKILLS;
  return (
    <Text size="sm" maw={280}>
      {names.slice(0, SHOWN_SKILLS).join(', ')}
      {more > 0 && ` +${more}`}
    </Text>
  );
}
