/** What the agency has, what it uses of it, and what it can have. */
import { Alert, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ok } from '../../../app/api.ts';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { DateText } from '../../../ui/When.tsx';
import { Offers } from './Offers.tsx';
import { OpenOrder } from './OpenOrder.tsx';
import { Orders } from './Orders.tsx';
import { type Plan, planQuery } from './queries.ts';
import { Usage } from './Usage.tsx';

export default function PlanPage() {
  const query = useQuery(planQuery);
  const plan = query.data;
  const atFirst = useRef(plan);
  atFirst.current ??= plan;
  return (
    <>
      <PageHeader title="Plan and usage" detail={plan && <Standing plan={plan} />}>
        {plan?.subscription && (
          <CommandBar
            subject="plan"
            possible={plan.subscription.possible}
            commands={[
              {
                name: 'keep',
                label: `Keep ${plan.subscription.title}`,
                tone: 'primary',
                done: 'Your plan stays as it is.',
                run: (headers) => ok(api.POST('/api/agency/plan/keep', { headers })),
              },
            ]}
          />
        )}
      </PageHeader>
      {query.isPending && <Skeleton height={420} radius="lg" />}
      {query.isError && <ProblemBox error={query.error} onRetry={() => query.refetch()} />}
      {plan && (
        <Stack gap="xl">
          {plan.order && (
            <OpenOrder
              key={plan.order.id}
              order={plan.order}
              plan={plan}
              isNew={plan.order.id !== atFirst.current?.order?.id}
            />
          )}
          <Warning plan={plan} />
          <section aria-labelledby="usage">
            <Title order={2} id="usage" mb="sm">
              Usage
            </Title>
            <Usage meters={plan.usage} />
          </section>
          <section aria-labelledby="plans">
            <Title order={2} id="plans" mb="sm">
              Plans
            </Title>
            <Offers plan={plan} />
          </section>
          <section aria-labelledby="orders">
            <Title order={2} id="orders" mb="sm">
              Orders and invoices
            </Title>
            <Orders />
          </section>
        </Stack>
      )}
    </>
  );
}

function Standing({ plan: { subscription } }: { plan: Plan }) {
  if (!subscription)
    return <>Your agency was here before there were plans: nothing limits it until you choose one.</>;
  const { state, title, interval, price, endsOn, graceUntil, next } = subscription;
  if (state === 'free') return <>You have the Free plan.</>;
  if (state === 'trial')
    return (
      <>
        You try the {title} plan until <DateText date={endsOn!} />. The Free plan follows, and nothing is
        deleted.
      </>
    );
  if (state === 'grace')
    return (
      <>
        The {title} plan was paid until <DateText date={endsOn!} />. You keep it until{' '}
        <DateText date={graceUntil!} />.
      </>
    );
  return (
    <>
      The {title} plan, {price && <MoneyText {...price} />} a {interval} before tax, paid until{' '}
      <DateText date={endsOn!} />.
      {next && (
        <>
          {' '}
          Then {next.title}
          {next.interval && next.plan !== 'free' ? ` by the ${next.interval}` : ''}
          {next.paid ? ', which is paid' : ''}.
        </>
      )}
    </>
  );
}

function Warning({ plan: { usage } }: { plan: Plan }) {
  const over = usage.filter(({ share, counts }) => share !== null && share > 1 && counts !== 'month');
  if (!over.length) return null;
  return (
    <Alert color="marigold" icon={<Icon name="alert" />} title="More than your plan allows">
      <Text size="sm" c="var(--mantine-color-text)">
        {over.map(({ title, words }) => `${title}: ${words}`).join('; ')}. Nothing is deleted: the newest can
        be read, and changed again with a larger plan or when there is room.
      </Text>
    </Alert>
  );
}
