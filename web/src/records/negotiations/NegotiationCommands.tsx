import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { useReader } from '../../app/session.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { ReasonForm } from '../engagements/ReasonForm.tsx';
import { ConditionsFields, type ConditionValues, valuesOf } from '../terms/ConditionsFields.tsx';
import { SignatureField } from '../terms/SignatureField.tsx';
import { OfferFields } from './OfferFields.tsx';
import { type Negotiation, otherNameOf, useSide } from './queries.ts';
import { aboutWords, feeWords } from './words.ts';

export function NegotiationCommands({ negotiation }: { negotiation: Negotiation }) {
  const { isClient } = useSide();
  const { id, possible } = negotiation;
  const other = otherNameOf(negotiation, isClient);
  const params = { path: { id } };
  return (
    <CommandBar
      subject="negotiation"
      possible={possible}
      commands={[
        {
          name: 'accept',
          label: 'Accept',
          icon: 'check',
          tone: 'primary',
          form: (close) => <AcceptForm negotiation={negotiation} close={close} />,
        },
        {
          name: 'counter',
          label: 'Counter-offer',
          icon: 'swap',
          form: (close) => <CounterForm negotiation={negotiation} other={other} close={close} />,
        },
        {
          name: 'reject',
          label: 'Reject',
          tone: 'danger',
          form: (close) => (
            <ReasonForm
              title={`Reject what ${other} proposes?`}
              label="Reject"
              words="The terms stay as they are. Either of you may propose others."
              submit={(body, headers) =>
                ok(api.POST('/api/common/negotiations/{id}/reject', { params, body, headers }))
              }
              done="The proposal is rejected."
              subject="negotiation"
              close={close}
            />
          ),
        },
        {
          name: 'withdraw',
          label: 'Withdraw',
          tone: 'danger',
          confirm: `${other} can no longer accept it. The terms stay as they are.`,
          done: 'The proposal is withdrawn.',
          run: (headers) => ok(api.POST('/api/common/negotiations/{id}/withdraw', { params, headers })),
        },
      ]}
    />
  );
}

type FormProps = { negotiation: Negotiation; close: () => void };

function AcceptForm({ negotiation, close }: FormProps) {
  const { locale } = useReader();
  const { id, scope, termsVersion } = negotiation;
  const what =
    scope === 'open_jobs'
      ? `Version ${termsVersion} of the terms will hold for the chosen jobs at once.`
      : scope === 'job'
        ? `${feeWords(negotiation, locale)}, for this job alone, at once.`
        : `${feeWords(negotiation, locale)} for ${aboutWords(negotiation, locale)}. It becomes a new version of the terms at once; jobs that are approved keep theirs.`;
  return (
    <CommandForm
      title="Accept these terms?"
      label="Sign and accept"
      subject="negotiation"
      initial={{ signedName: '' }}
      submit={(body, headers) =>
        ok(api.POST('/api/common/negotiations/{id}/accept', { params: { path: { id } }, body, headers }))
      }
      done="Agreed."
      close={close}
    >
      {(form) => (
        <>
          <Text>{what}</Text>
          <SignatureField focus input={form.getInputProps('signedName')} />
        </>
      )}
    </CommandForm>
  );
}

type CounterValues = { conditions: ConditionValues; message: string; expiresOn: string; signedName: string };

function CounterForm({ negotiation, other, close }: FormProps & { other: string }) {
  const navigate = useNavigate();
  const { home } = useSide();
  const { locale } = useReader();
  const { id, band } = negotiation;
  return (
    <CommandForm<CounterValues, { id: string }>
      title="Counter-offer"
      label="Sign and send"
      size="lg"
      subject="negotiation"
      initial={{ conditions: valuesOf(band!), message: '', expiresOn: '', signedName: '' }}
      submit={({ expiresOn, ...values }, headers) =>
        ok(
          api.POST('/api/common/negotiations/{id}/counter', {
            params: { path: { id } },
            body: { ...values, expiresOn: expiresOn || undefined },
            headers,
          }),
        )
      }
      done={`${other} is asked.`}
      onDone={(next) => navigate({ to: `${home}/${next.id}`, replace: true })}
      close={close}
    >
      {(form) => (
        <>
          <Text>
            {aboutWords(negotiation, locale)}. The fields show what {other} proposes.
          </Text>
          <ConditionsFields form={form as never} currency={band!.currency} />
          <OfferFields form={form as never} other={other} />
        </>
      )}
    </CommandForm>
  );
}
