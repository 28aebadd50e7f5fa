/** Prices and limits of a plan from a day on, beginning with those of today. */
import { NumberInput, SimpleGrid, Switch, Text, TextInput } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { now } from '../../../app/clock.ts';
import { AmountInput } from '../../../ui/AmountInput.tsx';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import type { PlanVersion, PlatformPlan } from './queries.ts';

const CURRENCIES = ['INR', 'EUR', 'USD', 'GBP'] as const;

type Limit = keyof PlanVersion['limits'];

const LIMITS: [Limit, string][] = [
  ['members', 'Members'],
  ['jobs', 'Open jobs'],
  ['candidates', 'Candidates'],
  ['storage', 'Stored files, in MB'],
  ['files', 'Files sent'],
  ['file_size', 'Size of one file, in MB'],
  ['messages', 'Texts a month'],
  ['api_calls', 'Calls of the API a month'],
  ['webhooks', 'Webhooks'],
];

export function VersionForm({
  plan: { plan, title, versions },
  close,
}: {
  plan: PlatformPlan;
  close: () => void;
}) {
  const today = now().toISOString().slice(0, 10);
  const present = versions.find(({ effectiveFrom }) => effectiveFrom <= today) ?? versions[0]!;
  return (
    <CommandForm
      title={`New terms of ${title}`}
      label="Set"
      subject="plan_version"
      size="lg"
      initial={{
        effectiveFrom: today,
        prices: present.prices,
        limits: Object.fromEntries(
          LIMITS.map(([feature]) => [feature, shownAs(feature, present.limits[feature])]),
        ),
        branding: present.limits.branding !== 0,
        forAll: false,
      }}
      submit={({ effectiveFrom, prices, limits, branding, forAll }, headers) =>
        ok(
          api.POST('/api/platform/plans/{plan}/versions', {
            params: { path: { plan } },
            body: {
              effectiveFrom,
              prices,
              limits: { ...limitsOf(limits), branding: branding ? 1 : 0 },
              forAll,
            },
            headers,
          }),
        )
      }
      done="Set."
      close={close}
    >
      {(form) => (
        <>
          <TextInput type="date" label="From" min={today} {...form.getInputProps('effectiveFrom')} />
          {plan !== 'free' && (
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              {CURRENCIES.flatMap((currency) => [
                <AmountInput
                  key={`${currency} month`}
                  label={`A month in ${currency}`}
                  {...form.getInputProps(`prices.${currency}.month`)}
                />,
                <AmountInput
                  key={`${currency} year`}
                  label={`A year in ${currency}`}
                  {...form.getInputProps(`prices.${currency}.year`)}
                />,
              ])}
            </SimpleGrid>
          )}
          <Text size="sm" c="dimmed">
            Empty is without limit.
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {LIMITS.map(([feature, label]) => (
              <NumberInput
                key={feature}
                label={label}
                min={0}
                allowDecimal={false}
                hideControls
                {...form.getInputProps(`limits.${feature}`)}
              />
            ))}
          </SimpleGrid>
          <Switch label="Own logo and colour" {...form.getInputProps('branding', { type: 'checkbox' })} />
          <Switch
            label="Also for agencies that have it already"
            description="Its limits from that day on, its price from their next period."
            {...form.getInputProps('forAll', { type: 'checkbox' })}
          />
        </>
      )}
    </CommandForm>
  );
}

const MEGABYTE = 1024 ** 2;
const unitOf = (feature: Limit) => (feature === 'storage' || feature === 'file_size' ? MEGABYTE : 1);

const shownAs = (feature: Limit, limit: number | null) => (limit === null ? '' : limit / unitOf(feature));

const limitsOf = (typed: Record<string, number | string>) =>
  Object.fromEntries(
    LIMITS.map(([feature]) => [
      feature,
      typed[feature] === '' ? null : Math.round(Number(typed[feature]) * unitOf(feature)),
    ]),
  ) as Omit<PlanVersion['limits'], 'branding'>;
