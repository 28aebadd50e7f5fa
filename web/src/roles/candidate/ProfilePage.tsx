/** What I say of myself; saved again, it says that it is still so. */
import {
  Button,
  Group,
  NumberInput,
  Paper,
  Skeleton,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { apiHref } from '../../app/membership.ts';
import { Problem } from '../../app/problem.ts';
import { CareerLists } from '../../records/linkedin/CareerLists.tsx';
import { putErrors } from '../../ui/field-errors.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Overtaken } from '../../ui/Overtaken.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';

const getProfile = () => ok(api.GET('/api/candidate/profile'));
type Profile = Awaited<ReturnType<typeof getProfile>>;

const profileQuery = queryOptions({ queryKey: ['candidate_profile'], queryFn: getProfile });

export default function ProfilePage() {
  const query = useQuery(profileQuery);
  return (
    <>
      <PageHeader title="My profile" detail="Yours alone: no agency reads it yet.">
        <Group gap="xs">
          <Button
            component={Link}
            to="/candidate/profile/imports"
            leftSection={<Icon name="upload" size={16} />}
            variant="light"
          >
            From LinkedIn or a file
          </Button>
          <Button
            component="a"
            href={apiHref('/api/candidate/profile/resume.json')}
            download
            variant="default"
            leftSection={<Icon name="download" size={16} />}
          >
            JSON Resume
          </Button>
        </Group>
      </PageHeader>
      {query.isPending && <Skeleton height={320} radius="lg" />}
      {query.isError && <ProblemBox error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && (
        <Stack gap="lg" maw={680}>
          <ProfileForm profile={query.data} />
          <Career profile={query.data} />
        </Stack>
      )}
    </>
  );
}

function Career({ profile: { version, career } }: { profile: Profile }) {
  type Removed = { list: (typeof career)[number]['list']; at: number };
  const remove = useCommand({
    subject: 'candidate_profile',
    run: ({ list, at }: Removed, headers) =>
      ok(api.POST('/api/candidate/profile/career/remove', { body: { version, list, at: [at] }, headers })),
    done: 'Removed.',
  });
  return (
    <>
      {remove.isError && <ProblemBox error={remove.error} />}
      <CareerLists career={career} onRemove={(list, at) => remove.mutate({ list, at })} />
    </>
  );
}

const MISSING = {
  headline: 'what you do',
  location: 'where you are',
  noticeDays: 'your notice',
  about: 'some words about you',
};

const LABELS = {
  looking: 'I look for a job',
  headline: 'What you do',
  location: 'Where you are',
  noticeDays: 'Notice in days',
  about: 'About you',
};

type Values = ReturnType<typeof valuesOf>;

const valuesOf = ({ looking, headline, location, noticeDays, about }: Profile) => ({
  looking,
  headline: headline ?? '',
  location: location ?? '',
  noticeDays: noticeDays ?? ('' as number | string),
  about: about ?? '',
});

const staleOf = (error: unknown): Profile | null =>
  error instanceof Problem && error.code === 'stale' ? (error.extra.current as Profile) : null;

/** “Where you are: Pune”. */
function changesBetween(was: Profile, is: Profile): string[] {
  const [before, after] = [valuesOf(was), valuesOf(is)];
  return (Object.keys(LABELS) as (keyof Values)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => `${LABELS[field]}: ${shown(after[field])}`);
}

const shown = (value: Values[keyof Values]) =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === '' ? 'nothing' : String(value);

function ProfileForm({ profile }: { profile: Profile }) {
  const { version, missing, touchedAt } = profile;
  const form = useForm({ initialValues: valuesOf(profile) });
  // What was begun from; another tab may have saved a newer one meanwhile.
  const start = useRef(profile);
  const take = (newer: Profile) => {
    start.current = newer;
    form.setInitialValues(valuesOf(newer));
    form.setValues(valuesOf(newer));
    form.clearErrors();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer one is taken where nothing typed would be lost
  useEffect(() => {
    if (version > start.current.version && !form.isDirty()) take(profile);
  }, [profile]);
  const save = useCommand({
    run: ({ noticeDays: days, ...values }: Values, intent) =>
      ok(
        api.PUT('/api/candidate/profile', {
          body: { version: start.current.version, ...values, noticeDays: days === '' ? null : Number(days) },
          headers: intent,
        }),
      ),
    subject: 'candidate_profile',
    done: 'Saved.',
    onDone: take,
  });
  const send = (values: Values) => save.mutate(values, { onError: (error) => putErrors(form, error) });
  const current = staleOf(save.error);
  /** What was not touched here stays as it was saved there. */
  const sendOver = (newer: Profile) => {
    const touched = Object.entries(form.getValues()).filter(([field]) => form.isDirty(field));
    start.current = newer;
    send({ ...valuesOf(newer), ...Object.fromEntries(touched) });
  };
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} maw={680}>
      <form noValidate onSubmit={form.onSubmit(send)}>
        <Stack>
          <Text c="dimmed">
            {missing.length > 0
              ? `Still missing: ${missing.map((part) => MISSING[part]).join(', ')}.`
              : 'Your profile is complete.'}{' '}
            {touchedAt && (
              <>
                Saved <When at={touchedAt} />.
              </>
            )}
          </Text>
          <Switch
            label={LABELS.looking}
            description="While this is off we do not remind you of your profile."
            {...form.getInputProps('looking', { type: 'checkbox' })}
          />
          <TextInput
            label={LABELS.headline}
            placeholder="Backend engineer, payments"
            maxLength={120}
            {...form.getInputProps('headline')}
          />
          <TextInput label={LABELS.location} maxLength={200} {...form.getInputProps('location')} />
          <NumberInput
            label={LABELS.noticeDays}
            min={0}
            max={400}
            allowDecimal={false}
            {...form.getInputProps('noticeDays')}
          />
          <Textarea
            label={LABELS.about}
            autosize
            minRows={4}
            maxLength={4000}
            {...form.getInputProps('about')}
          />
          {current && (
            <Overtaken
              title="You have changed your profile elsewhere meanwhile"
              changes={changesBetween(start.current, current)}
              mine="Save what I typed here"
              onMine={() => sendOver(current)}
              onTheirs={() => {
                take(current);
                save.reset();
              }}
            />
          )}
          {save.error && !current && <ProblemBox error={save.error} />}
          <Button type="submit" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
            {version > 0 && !form.isDirty() ? 'It is still so' : 'Save'}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
