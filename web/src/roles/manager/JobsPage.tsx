import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AgencyJobs } from '../../records/jobs/AgencyJobs.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function JobsPage() {
  return (
    <>
      <PageHeader title="Jobs" detail="Approve them, assign recruiters, and see how they go.">
        <Group gap="xs">
          <Button
            component={Link}
            to="/manager/jobs/imports"
            variant="default"
            leftSection={<Icon name="upload" size={16} />}
          >
            Import from CSV
          </Button>
          <Button component={Link} to="/manager/jobs/new" leftSection={<Icon name="plus" size={16} />}>
            Draft for a client
          </Button>
        </Group>
      </PageHeader>
      <AgencyJobs
        area="manager"
        empty={{
          icon: 'briefcase',
          title: 'No jobs yet',
          hint: 'Once a client submits a job, it appears here for your approval.',
        }}
      />
    </>
  );
}
