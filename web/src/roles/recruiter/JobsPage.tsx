import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AgencyJobs } from '../../records/jobs/AgencyJobs.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function JobsPage() {
  return (
    <>
      <PageHeader title="Jobs" detail="The jobs you are assigned to.">
        <Button component={Link} to="/recruiter/other-jobs" variant="default">
          Other open jobs
        </Button>
      </PageHeader>
      <AgencyJobs
        area="recruiter"
        empty={{
          icon: 'briefcase',
          title: 'No jobs yet',
          hint: 'Once a manager assigns you to a place of a job, it appears here.',
        }}
      />
    </>
  );
}
