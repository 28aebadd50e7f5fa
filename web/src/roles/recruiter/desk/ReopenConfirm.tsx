import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import type { BoardCard } from '../../../records/jobs/queries.ts';
import { Confirm } from '../../../ui/Confirm.tsx';

export function ReopenConfirm({
  card: { id, candidateName },
  close,
}: {
  card: BoardCard;
  close: () => void;
}) {
  const reopen = useCommand({
    subject: 'application',
    done: `${candidateName} is in play again.`,
    run: (_: undefined, intent: Intent) =>
      ok(api.POST('/api/recruiter/applications/{id}/reopen', { params: { path: { id } }, headers: intent })),
    onDone: close,
  });
  return (
    <Confirm
      opened
      label="Reopen"
      question={`${candidateName} goes back to where they were before the rejection.`}
      running={reopen.isPending}
      error={reopen.error}
      onConfirm={() => reopen.mutate(undefined)}
      onClose={close}
    />
  );
}
