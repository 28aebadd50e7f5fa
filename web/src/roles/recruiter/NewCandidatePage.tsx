import { Box } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { NewCandidateForm } from '../../records/candidates/NewCandidateForm.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export default function NewCandidatePage() {
  const navigate = useNavigate();
  const open = ({ id }: { id: string }) => navigate({ to: `/recruiter/candidates/${id}` });
  return (
    <Box maw={860}>
      <PageHeader title="New candidate" back={{ label: 'Candidates', href: '/recruiter/candidates' }} />
      <NewCandidateForm takeLabel="Open" onTake={open} onCreated={open} />
    </Box>
  );
}
