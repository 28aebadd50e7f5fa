import { api, ok } from '../../../app/api.ts';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import type { Interview } from '../queries.ts';
import { ReasonForm } from './ReasonForm.tsx';

/** @param begun before that, only the server's refusal would come of a no-show */
export function AnswerButtons({ interview, begun }: { interview: Interview; begun: boolean }) {
  const { id, possible, candidateName } = interview;
  const params = { path: { id } };
  return (
    <CommandBar
      subject="interview"
      possible={begun ? possible : possible.filter((name) => name !== 'markNoShow')}
      commands={[
        {
          name: 'accept',
          label: 'Accept',
          icon: 'check',
          tone: 'primary',
          done: 'Accepted. Everyone gets an invitation for the calendar.',
          run: (headers) => ok(api.POST('/api/interviewer/interviews/{id}/accept', { params, headers })),
        },
        {
          name: 'decline',
          label: 'Decline',
          tone: 'danger',
          form: (close) => (
            <ReasonForm
              title="Decline this time"
              label="Decline"
              description="The recruiter reads it. For example: travelling that day, free from Thursday on."
              done="Declined. The recruiter proposes another time."
              submit={(body, headers) =>
                ok(api.POST('/api/interviewer/interviews/{id}/decline', { params, body, headers }))
              }
              close={close}
            />
          ),
        },
        {
          name: 'askToReschedule',
          label: 'Ask for another time',
          icon: 'calendar',
          form: (close) => (
            <ReasonForm
              title="Ask for another time"
              label="Free this time"
              description="The candidate and the recruiter are told; this time is taken out of everyone’s calendar."
              done="Done. The recruiter proposes another time."
              submit={(body, headers) =>
                ok(api.POST('/api/common/interviews/{id}/ask-to-reschedule', { params, body, headers }))
              }
              close={close}
            />
          ),
        },
        {
          name: 'markNoShow',
          label: 'No-show',
          confirm: `${candidateName} did not come? The recruiter and the company are told.`,
          done: 'Noted. The recruiter and the company are told.',
          run: (headers) => ok(api.POST('/api/common/interviews/{id}/mark-no-show', { params, headers })),
        },
      ]}
    />
  );
}
