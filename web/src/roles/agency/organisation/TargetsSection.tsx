/** Targets of a month in a grid, with what was reached beside them. */
import { Button, Group, NumberInput, Paper, Skeleton, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { MonthSteps, useMonth } from '../../../records/targets/MonthSteps.tsx';
import { type Targets, targetsQuery } from '../../../records/targets/queries.ts';
import { Reached } from '../../../records/targets/Reached.tsx';
import { TargetPerson } from '../../../records/targets/TargetPerson.tsx';
import classes from '../../../records/targets/targets.module.css';
import { AmountInput } from '../../../ui/AmountInput.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { putErrors } from '../../../ui/field-errors.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';

export function TargetsSection() {
  const [month] = useMonth();
  const targets = useQuery(targetsQuery(month));
  return (
    <>
      <MonthSteps />
      {targets.isPending && <Skeleton height={240} />}
      {targets.isError && <ProblemBox error={targets.error} onRetry={() => targets.refetch()} />}
      {targets.data?.members.length === 0 && (
        <EmptyState
          icon="people"
          title="Nobody to set targets for"
          hint="Invite recruiters and managers first; then each has a row here."
        />
      )}
      {targets.data && targets.data.members.length > 0 && <Grid key={month} targets={targets.data} />}
    </>
  );
}

type Member = Targets['members'][number];
type Cell = { userId: string; positions: number | string; amount: string };

const cellOf = ({ userId, positions, amount }: Member): Cell => ({
  userId,
  positions: positions ?? '',
  amount: amount?.amount.replace(/\.0+$/, '') ?? '',
});

function Grid({ targets: { month, currency, members } }: { targets: Targets }) {
  const form = useForm<{ targets: Cell[] }>({ initialValues: { targets: members.map(cellOf) } });
  const save = useCommand({
    subject: 'organisation',
    done: 'Targets saved.',
    run: (body: Parameters<typeof setTargets>[0], intent: Intent) => setTargets(body, intent),
    onDone: () => form.resetDirty(),
  });
  const send = ({ targets }: { targets: Cell[] }) => {
    const at = targets.map((_, index) => index).filter((index) => form.isDirty(`targets.${index}`));
    const changed = at.map((index) => ({
      userId: targets[index]!.userId,
      positions: Number(targets[index]!.positions) || 0,
      amount: {
        amount: targets[index]!.amount || '0',
        currency: members[index]?.amount?.currency ?? currency,
      },
    }));
    save.mutate({ month, targets: changed }, { onError: (error) => putErrors(form, error) });
  };
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Text size="sm" c="dimmed" mb="md">
        A recruiter’s own joinings count; for a manager all of the agency’s. An empty row is no target.
      </Text>
      {members.map((member, at) => (
        <Paper key={member.userId} withBorder className={classes.row} role="group" aria-label={member.name}>
          <TargetPerson member={member} />
          <NumberInput
            label="Positions"
            min={0}
            max={999}
            allowDecimal={false}
            {...form.getInputProps(`targets.${at}.positions`)}
          />
          <AmountInput
            label={`Fees in ${member.amount?.currency ?? currency}`}
            {...form.getInputProps(`targets.${at}.amount`)}
          />
          <Reached member={member} />
        </Paper>
      ))}
      {save.isError && <ProblemBox error={save.error} />}
      <Group justify="flex-end" mt="md">
        <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
          Save targets
        </Button>
      </Group>
    </form>
  );
}

type Body = {
  month: string;
  targets: { userId: string; positions: number; amount: { amount: string; currency: string } }[];
};

const setTargets = (body: Body, intent: Intent) =>
  ok(api.PUT('/api/agency/targets', { body, headers: intent }));
