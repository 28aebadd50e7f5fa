/** A recruiter's own link of a job. */
import { Modal } from '@mantine/core';
import { JobLinks } from './JobLinks.tsx';

export function ShareLinkForm({ jobId, title, close }: { jobId: string; title: string; close: () => void }) {
  return (
    <Modal opened onClose={close} title={`Pass on “${title}”`} size="lg">
      <JobLinks jobId={jobId} />
    </Modal>
  );
}
