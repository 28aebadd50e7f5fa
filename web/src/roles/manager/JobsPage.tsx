import { AgencyJobs } from '../../records/jobs/AgencyJobs.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function JobsPage() {
  return (
    <>
      <PageHeader title="Jobs" detail="Approve them, assign recruiters, and see how they go." />
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
