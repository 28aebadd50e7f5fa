/** What is done with a job now and then. */
import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useSide } from '../engagements/queries.ts';
import { isNegotiable, ProposeForJob, useJobTerms } from '../negotiations/JobTerms.tsx';
import { ExtendForm } from './ExtendForm.tsx';
import type { Job } from './queries.ts';
import { ShareForm } from './ShareForm.tsx';

type Props = {
  job: Job;
  /** Forms in a modal that this side has besides. */
  forms?: { label: string; form: (close: () => void) => ReactNode }[];
};

export function MoreMenu({ job, forms: own = [] }: Props) {
  const { open } = useJobTerms(job.id);
  const forms = [
    { label: 'Share a link', form: (close: () => void) => <ShareForm job={job} close={close} /> },
    ...(job.possible.includes('proposeRevision')
      ? [
          {
            label: 'Extend the deadline',
            form: (close: () => void) => <ExtendForm job={job} close={close} />,
          },
        ]
      : []),
    ...(isNegotiable(job) && !open
      ? [
          {
            label: 'Propose terms for this job',
            form: (close: () => void) => <ProposeForJob job={job} close={close} />,
          },
        ]
      : []),
    ...own,
  ];
  const { jobs } = useSide();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<number | null>(null);
  const duplicate = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) =>
      ok(api.POST('/api/common/jobs/{id}/duplicate', { params: { path: { id: job.id } }, headers })),
    done: 'A draft with all that it says.',
    onDone: ({ id }) => navigate({ to: `${jobs}/${id}/edit` }),
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<Icon name="more" size={16} />}
            loading={duplicate.isPending}
          >
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => duplicate.mutate(undefined)}>Duplicate</Menu.Item>
          {forms.map(({ label }, at) => (
            <Menu.Item key={label} onClick={() => setOpened(at)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {opened !== null && forms[opened]?.form(() => setOpened(null))}
    </>
  );
}
