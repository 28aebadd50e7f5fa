/** Links with which colleagues without an account read the job: make one, copy it, take one back. */
import {
  Button,
  CopyButton,
  Divider,
  Group,
  Modal,
  NumberInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { putErrors } from '../../ui/field-errors.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import type { Job } from './queries.ts';

export function ShareForm({ job, close }: { job: Job; close: () => void }) {
  const params = { path: { id: job.id } };
  const shares = useQuery({
    queryKey: ['job', job.id, 'shares'],
    queryFn: () => ok(api.GET('/api/common/jobs/{id}/shares', { params })),
  });
  const form = useForm({ initialValues: { forWhom: '', days: 14 } });
  const share = useCommand({
    subject: 'job',
    run: (body: { forWhom: string; days: number }, headers: Intent) =>
      ok(api.POST('/api/common/jobs/{id}/shares', { params, body, headers })),
    done: 'The link is ready. Copy it below.',
    onDone: () => form.reset(),
  });
  return (
    <Modal opened onClose={close} title={`Share “${job.title || 'Untitled job'}”`} size="lg">
      <Stack>
        <Text size="sm">
          Whoever has the link reads what is ordered: no candidates, no terms, nothing of how it goes.
        </Text>
        <form
          noValidate
          onSubmit={form.onSubmit((values) =>
            share.mutate(values, { onError: (error) => putErrors(form, error) }),
          )}
        >
          <Group align="flex-start">
            <TextInput
              label="For whom"
              placeholder="Our CFO"
              maxLength={200}
              data-autofocus
              style={{ flex: '1 1 12rem' }}
              {...form.getInputProps('forWhom')}
            />
            <NumberInput
              label="Days"
              min={1}
              max={90}
              allowDecimal={false}
              w={90}
              {...form.getInputProps('days')}
            />
            <Button type="submit" mt={25} loading={share.isPending}>
              Make a link
            </Button>
          </Group>
        </form>
        {share.error && <ProblemBox error={share.error} />}
        {shares.isError && <ProblemBox error={shares.error} onRetry={() => shares.refetch()} />}
        {shares.data && shares.data.items.length > 0 && <Divider />}
        {shares.data?.items.map(({ id, forWhom, expiresAt, href }) => (
          <Group key={id} justify="space-between" gap="sm">
            <div style={{ flex: '1 1 12rem' }}>
              <Text fw={600}>{forWhom}</Text>
              <Text size="sm" c="dimmed">
                until <When at={expiresAt} show="full" />
              </Text>
            </div>
            <Group gap="xs">
              <CopyButton value={`${location.origin}${href}`}>
                {({ copied, copy }) => (
                  <Button
                    size="xs"
                    variant="default"
                    onClick={copy}
                    aria-label={`${copied ? 'Copied' : 'Copy'}: the link for ${forWhom}`}
                  >
                    {copied ? 'Copied' : 'Copy'}
                  </Button>
                )}
              </CopyButton>
              <Revoke jobId={job.id} shareId={id} forWhom={forWhom} />
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}

function Revoke({ jobId, shareId, forWhom }: { jobId: string; shareId: string; forWhom: string }) {
  const revoke = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) =>
      ok(
        api.DELETE('/api/common/jobs/{id}/shares/{shareId}', {
          params: { path: { id: jobId, shareId } },
          headers,
        }),
      ),
    done: 'The link opens nothing any more.',
  });
  return (
    <Button
      size="xs"
      variant="light"
      color="clay"
      loading={revoke.isPending}
      onClick={() => revoke.mutate(undefined)}
      aria-label={`Take back the link for ${forWhom}`}
    >
      Take back
    </Button>
  );
}
