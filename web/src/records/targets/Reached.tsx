/** What became of a target: a bar where there is one, the numbers always. */
import { Progress, Text } from '@mantine/core';
import { useReader } from '../../app/session.ts';
import { formatMoney } from '../../ui/MoneyText.tsx';
import type { Targets } from './queries.ts';

type Member = Targets['members'][number];

export function Reached({ member: { positions, amount, joined, fees, name } }: { member: Member }) {
  const { locale } = useReader();
  const invoiced = fees.map((fee) => formatMoney(fee, locale)).join(' + ');
  const fee = amount && fees.find(({ currency }) => currency === amount.currency);
  return (
    <div>
      <Text size="sm">{positions === null ? `${joined} joined` : `${joined} of ${positions} joined`}</Text>
      {positions ? <Bar label={`Positions of ${name}`} reached={joined} target={positions} /> : null}
      <Text size="sm" mt={6}>
        {[invoiced || 'Nothing', 'invoiced', amount && `of ${formatMoney(amount, locale)}`]
          .filter(Boolean)
          .join(' ')}
      </Text>
      {amount && Number(amount.amount) > 0 ? (
        <Bar label={`Fees of ${name}`} reached={Number(fee?.amount ?? 0)} target={Number(amount.amount)} />
      ) : null}
    </div>
  );
}

function Bar({ label, reached, target }: { label: string; reached: number; target: number }) {
  const percent = Math.min(100, Math.round((reached / target) * 100));
  return (
    <Progress.Root size="sm" mt={4}>
      <Progress.Section value={percent} aria-label={label} color={percent === 100 ? 'pine' : 'marigold.5'} />
    </Progress.Root>
  );
}
