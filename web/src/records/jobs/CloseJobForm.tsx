import { api, ok } from '../../app/api.ts';
import { ReasonForm } from '../engagements/ReasonForm.tsx';

type Props = { job: { id: string; title: string }; close: () => void };

export const CloseJobForm = ({ job: { id, title }, close }: Props) => (
  <ReasonForm
    title={`Close ${title}?`}
    label="Close job"
    words="Open applications end, coming interviews are cancelled, and everyone is told."
    readBy="Everyone who works on this job reads it."
    subject="job"
    submit={(body, headers) =>
      ok(api.POST('/api/common/jobs/{id}/close', { params: { path: { id } }, body, headers }))
    }
    done="The job is closed."
    close={close}
  />
);
