/** What I say of myself; saved again, it says that it is still so. */
import {
  Button,
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
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { putErrors } from '../../ui/field-errors.ts';
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
      <PageHeader title="My profile" detail="Yours alone: no agency reads it yet." />
      {query.isPending && <Skeleton height={320} radius="lg" />}
      {query.isError && <ProblemBox error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && <ProfileForm key={query.data.version} profile={query.data} />}
    </>
  );
}

const MISSING = {
  headline: 'what you do',
  location: 'where you are',
  noticeDays: 'your notice',
  about: 'some words about you',
};

function ProfileForm({ profile }: { profile: Profile }) {
  const { version, looking, headline, location, noticeDays, about, missing, touchedAt } = profile;
  const form = useForm({
    initialValues: {
      looking,
      headline: headline ?? '',
      location: location ?? '',
      noticeDays: noticeDays ?? ('' as number | string),
      about: about ?? '',
    },
  });
  const save = useCommand({
    run: ({ noticeDays: days, ...values }: typeof form.values, intent) =>
      ok(
        api.PUT('/api/candidate/profile', {
          body: { version, ...values, noticeDays: days === '' ? null : Number(days) },
          headers: intent,
        }),
      ),
    subject: 'candidate_profile',
    done: 'Saved.',
  });
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} maw={680}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) =>
          save.mutate(values, { onError: (error) => putErrors(form, error) }),
        )}
      >
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
            label="I look for a job"
            description="While this is off we do not remind you of your profile."
            {...form.getInputProps('looking', { type: 'checkbox' })}
          />
          <TextInput
            label="What you do"
            placeholder="Backend engineer, payments"
            maxLength={120}
            {...form.getInputProps('headline')}
          />
          <TextInput label="Where you are" maxLength={200} {...form.getInputProps('location')} />
          <NumberInput
            label="Notice in days"
            min={0}
            max={400}
            allowDecimal={false}
            {...form.getInputProps('noticeDays')}
          />
          <Textarea
            label="About you"
            autosize
            minRows={4}
            maxLength={4000}
            {...form.getInputProps('about')}
          />
          {save.error && <ProblemBox error={save.error} />}
          <Button type="submit" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
            {version > 0 && !form.isDirty() ? 'It is still so' : 'Save'}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
