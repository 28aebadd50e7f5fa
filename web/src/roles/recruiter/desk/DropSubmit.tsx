/** A card dropped on “Submitted”: its remarks, or what is missing with the way to mend it. */
import { Anchor, Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { applicationQuery } from '../../../records/applications/queries.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { MissingPanel } from '../application/MissingPanel.tsx';
import { SubmitForm } from '../application/SubmitForm.tsx';

export function DropSubmit({ id, close }: { id: string; close: () => void }) {
  const application = useQuery(applicationQuery(id));
  if (application.data && application.data.missing.length === 0) {
    return <SubmitForm application={application.data} close={close} />;
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={application.data ? `${application.data.candidateName} is not ready yet` : 'Submit'}
    >
      {application.isError && <ProblemBox error={application.error} onRetry={() => application.refetch()} />}
      {application.isPending && <Skeleton height={160} />}
      {application.data && (
        <>
          <MissingPanel application={application.data} />
          <Anchor component={Link} to={`/recruiter/applications/${id}`} display="inline-block" mt="md">
            Open the application
          </Anchor>
        </>
      )}
    </Modal>
  );
}
