/** Rates the required skills and notes pay and notice without leaving the application. */
import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { readAgain } from '../../../app/command.ts';
import { queryClient } from '../../../app/queries.ts';
import type { Application } from '../../../records/applications/queries.ts';
import type { Candidate, CandidateChange } from '../../../records/candidates/queries.ts';
import { SkillRating } from '../../../records/candidates/SkillsEditor.tsx';
import { useSaveCandidate } from '../../../records/candidates/save.ts';
import { useUsualCurrency } from '../../../records/candidates/usual-currency.ts';
import { putErrors } from '../../../ui/field-errors.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';

type Props = { application: Application; candidate: Candidate };

type Values = {
  skills: { name: string; rating: number; years: number | string }[];
  payCurrency: string;
  expectedPay: number | string;
  noticeDays: number | string;
};

export function CompleteForm({ application, candidate }: Props) {
  const usual = useUsualCurrency();
  const wants = (field: string) => application.missing.some(({ path }) => path.includes(field));
  const form = useForm<Values>({
    initialValues: {
      skills: wants('skills') ? requiredOf(application, candidate) : [],
      payCurrency: candidate.currentPay?.currency ?? usual,
      expectedPay: '',
      noticeDays: '',
    },
  });
  const save = useSaveCandidate(candidate.id, {
    done: 'Saved in the candidate record.',
    // What is missing is said by the application.
    onDone: () => void readAgain(queryClient, 'application'),
  });
  const send = (values: Values) =>
    save.mutate(changeOf(values, candidate), { onError: (error) => putErrors(form, error) });
  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Stack gap="sm">
        {form.values.skills.map(({ name }, index) => (
          <Group key={name} gap="sm">
            <Text fw={500} style={{ flex: '1 1 8rem' }}>
              {name}
            </Text>
            <SkillRating called={name} {...form.getInputProps(`skills.${index}.rating`)} />
            <NumberInput
              aria-label={`Years of ${name}`}
              placeholder="Years"
              min={0}
              max={70}
              w={96}
              {...form.getInputProps(`skills.${index}.years`)}
            />
          </Group>
        ))}
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          {wants('expectedPay') && (
            <>
              <NumberInput
                label="Expected pay a year"
                min={0}
                thousandSeparator=","
                thousandsGroupStyle={form.values.payCurrency === 'INR' ? 'lakh' : 'thousand'}
                hideControls
                {...form.getInputProps('expectedPay')}
              />
              <Select
                label="Currency"
                data={[...new Set([form.values.payCurrency, 'INR', 'EUR', 'GBP', 'USD'])]}
                allowDeselect={false}
                {...form.getInputProps('payCurrency')}
              />
            </>
          )}
          {wants('noticeDays') && (
            <NumberInput label="Notice in days" min={0} max={400} {...form.getInputProps('noticeDays')} />
          )}
        </SimpleGrid>
        {save.isError && <ProblemBox error={save.error} />}
        <Group justify="flex-end" mb="md">
          <Button type="submit" size="sm" variant="light" loading={save.isPending} disabled={!form.isDirty()}>
            Save in the candidate record
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The required skills with what is known of them. */
function requiredOf({ requirements }: Application, { skills }: Candidate): Values['skills'] {
  return requirements
    .filter(({ kind }) => kind === 'primary')
    .map(({ name }) => {
      const known = skills.find((skill) => same(skill.name, name));
      return { name: known?.name ?? name, rating: known?.rating ?? 0, years: known?.years ?? '' };
    });
}

/** The skills that were not asked for stay as they are. */
function changeOf(
  { skills, payCurrency, expectedPay, noticeDays }: Values,
  candidate: Candidate,
): CandidateChange {
  const others = candidate.skills.filter(({ name }) => !skills.some((skill) => same(skill.name, name)));
  const rated = skills.map(({ name, rating, years }) => ({
    name,
    rating: rating || null,
    years: years === '' ? null : Number(years),
  }));
  return {
    version: candidate.version,
    ...(skills.length ? { skills: [...rated, ...others] } : {}),
    ...(expectedPay === '' ? {} : { expectedPay: String(expectedPay), payCurrency }),
    ...(noticeDays === '' ? {} : { noticeDays: Number(noticeDays) }),
  };
}
