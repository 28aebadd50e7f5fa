import { SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { now } from '../../../app/clock.ts';
import type { Application } from '../../../records/applications/queries.ts';
import { jobQuery } from '../../../records/jobs/queries.ts';
import { noticeWords } from '../../../records/jobs/words.ts';
import { AmountInput } from '../../../ui/AmountInput.tsx';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';

type Props = { application: Application; close: () => void };

/** The currency is the job's; the form waits for it (it is mostly read already). */
export function IssueOfferForm(props: Props) {
  const job = useQuery(jobQuery(props.application.jobId));
  const pay = job.data?.pay;
  return pay ? <Form {...props} pay={pay} /> : null;
}

type Pay = Record<'from' | 'to', { amount: string; currency: string }>;

function Form({ application, pay, close }: Props & { pay: Pay }) {
  const { id, candidateName, person } = application;
  const { currency } = pay.to;
  return (
    <CommandForm
      title={`Offer to ${candidateName}`}
      label="Issue offer"
      subject="application"
      size="lg"
      initial={{
        annualPay: {
          amount: person?.expectedPay?.currency === currency ? person.expectedPay.amount : '',
          currency,
        },
        joiningDate: dayAfter(person?.noticeDays ?? 30),
        expiresOn: dayAfter(7),
        benefits: '',
      }}
      submit={(body, headers) =>
        ok(api.POST('/api/client/applications/{id}/issue-offer', { params: { path: { id } }, body, headers }))
      }
      done={`The offer is on its way to ${candidateName}.`}
      close={close}
    >
      {(form) => (
        <>
          <Text size="sm" c="dimmed">
            The job’s band is <MoneyText {...pay.from} /> – <MoneyText {...pay.to} />.{' '}
            {person?.noticeDays != null && `Notice: ${noticeWords(person.noticeDays).toLowerCase()}.`}
          </Text>
          <AmountInput
            label={`Annual pay in ${currency}`}
            data-autofocus
            {...form.getInputProps('annualPay.amount')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput type="date" label="Joining date" {...form.getInputProps('joiningDate')} />
            <TextInput type="date" label="Answer by" {...form.getInputProps('expiresOn')} />
          </SimpleGrid>
          <Textarea
            label="Benefits"
            description="Part of the offer the candidate reads. May stay empty."
            autosize
            minRows={3}
            {...form.getInputProps('benefits')}
          />
        </>
      )}
    </CommandForm>
  );
}

const DAY_MS = 86_400_000;
const dayAfter = (days: number) => new Date(now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
