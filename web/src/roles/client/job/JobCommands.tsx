import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../../app/api.ts';
import { MoreMenu } from '../../../records/jobs/MoreMenu.tsx';
import type { Job } from '../../../records/jobs/queries.ts';
import { deleteDraftCommand, runningCommands } from '../../../records/jobs/running-commands.tsx';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ChooseInterviewerForm } from './ChooseInterviewerForm.tsx';
import { TemplateForm } from './TemplateForm.tsx';

export function JobCommands({ job }: { job: Job }) {
  const navigate = useNavigate();
  const params = { path: { id: job.id } };
  return (
    <Group gap="xs">
      {job.possible.includes('updateDraft') && (
        <Button
          component={Link}
          to={`/client/jobs/${job.id}/edit`}
          variant={job.missing.length ? 'filled' : 'default'}
          leftSection={<Icon name="edit" size={16} />}
        >
          {job.missing.length ? 'Go on writing' : 'Edit'}
        </Button>
      )}
      {job.possible.includes('proposeRevision') && (
        <Button
          component={Link}
          to={`/client/jobs/${job.id}/change`}
          variant="default"
          leftSection={<Icon name="edit" size={16} />}
        >
          Ask for changes
        </Button>
      )}
      <CommandBar
        subject="job"
        // An incomplete draft is submitted from its last step, which says what is missing.
        possible={
          job.missing.length
            ? job.possible.filter((name) => !['submit', 'resubmit'].includes(name))
            : job.possible
        }
        commands={[
          {
            name: 'submit',
            label: 'Submit for approval',
            tone: 'primary',
            done: 'Sent for approval.',
            run: (headers) => ok(api.POST('/api/common/jobs/{id}/submit', { params, headers })),
          },
          {
            name: 'resubmit',
            label: 'Submit again',
            confirm: 'What was asked counts as answered by what the job says now.',
            done: 'Sent for approval.',
            run: (headers) => ok(api.POST('/api/client/jobs/{id}/resubmit', { params, headers })),
          },
          ...runningCommands(job),
          deleteDraftCommand(job.id, () => navigate({ to: '/client/jobs' })),
        ]}
      />
      <MoreMenu
        job={job}
        forms={[
          { label: 'Keep as a template', form: (close) => <TemplateForm job={job} close={close} /> },
          ...(job.possible.includes('chooseInterviewer')
            ? [
                {
                  label: 'Choose an interviewer',
                  form: (close: () => void) => <ChooseInterviewerForm job={job} close={close} />,
                },
              ]
            : []),
        ]}
      />
    </Group>
  );
}
