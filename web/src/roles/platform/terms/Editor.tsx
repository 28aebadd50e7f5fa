/** The draft as it is written, and beside it as it will be read. */
import { Button, Checkbox, Grid, Group, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { Problem } from '../../../app/problem.ts';
import { ROLE_WORDS, type Role } from '../../../app/roles.ts';
import { LegalText } from '../../../records/terms-and-conditions/LegalText.tsx';
import classes from '../../../records/terms-and-conditions/legal.module.css';
import { leftToSay, putErrors } from '../../../ui/field-errors.ts';
import { Overtaken } from '../../../ui/Overtaken.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { previewQuery, type Version, versionQuery } from './queries.ts';

const valuesOf = ({ title, body, acceptedBy }: Version) => ({
  title,
  body,
  acceptedBy: acceptedBy as Role[],
});

export function Editor({ the }: { the: Version }) {
  const client = useQueryClient();
  const form = useForm({ initialValues: valuesOf(the) });
  const [version, setVersion] = useState(the.version);
  const take = (saved: Version) => {
    client.setQueryData(versionQuery(the.id).queryKey, saved);
    setVersion(saved.version);
    form.setInitialValues(valuesOf(saved));
  };
  const save = useCommand({
    run: (over: number, headers: Intent) =>
      ok(
        api.PATCH('/api/platform/terms-and-conditions/{id}', {
          params: { path: { id: the.id } },
          body: { version: over, ...form.values },
          headers,
        }),
      ),
    subject: 'legal_document',
    done: 'Saved.',
    onDone: (saved) => {
      take(saved);
      form.resetDirty();
    },
  });
  const theirs = theirVersion(save.error);
  const send = (over: number) => save.mutate(over, { onError: (error) => putErrors(form, error) });
  return (
    <form onSubmit={form.onSubmit(() => send(version))} noValidate>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack>
            <TextInput label="Title" maxLength={200} required {...form.getInputProps('title')} />
            <Textarea
              label="Text"
              description="Markdown: ## for a heading, - for a list, **bold**, [words](https://…). HTML stays text."
              autosize
              minRows={14}
              maxRows={30}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
              {...form.getInputProps('body')}
            />
            <Checkbox.Group label="Who must accept it" {...form.getInputProps('acceptedBy')}>
              <Group gap="sm" mt="xs">
                {Object.entries(ROLE_WORDS).map(([value, label]) => (
                  <Checkbox key={value} value={value} label={label} />
                ))}
              </Group>
            </Checkbox.Group>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Preview body={form.values.body} language={the.language} />
        </Grid.Col>
      </Grid>
      {theirs && (
        <Overtaken
          title={`${theirs.writtenBy} has changed this draft meanwhile`}
          changes={differences(form.values, theirs)}
          mine="Keep mine"
          onMine={() => send(theirs.version)}
          onTheirs={() => {
            take(theirs);
            form.setValues(valuesOf(theirs));
            save.reset();
          }}
        />
      )}
      {!theirs && save.error && <Rest error={leftToSay(form, save.error)} />}
      <Group mt="md">
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {form.isDirty() ? 'Not saved yet' : 'Everything is saved'}
        </Text>
      </Group>
    </form>
  );
}

const Rest = ({ error }: { error: Error | null }) => error && <ProblemBox error={error} />;

function theirVersion(error: Error | null): Version | null {
  return error instanceof Problem && error.code === 'stale' ? (error.extra.current as Version) : null;
}

function differences(mine: { title: string; body: string; acceptedBy: Role[] }, theirs: Version): string[] {
  return [
    theirs.title !== mine.title && `Title: “${theirs.title}”`,
    theirs.body !== mine.body &&
      `Another text of ${theirs.body.length} characters; yours has ${mine.body.length}`,
    [...theirs.acceptedBy].sort().join() !== [...mine.acceptedBy].sort().join() &&
      `Accepted by: ${theirs.acceptedBy.map((role) => ROLE_WORDS[role]).join(', ') || 'nobody'}`,
  ].filter((words) => words !== false);
}

/** By the server, whose renderer is the only one: what is shown here is what everybody will read. */
function Preview({ body, language }: { body: string; language: string }) {
  const [settled] = useDebouncedValue(body, 400);
  const preview = useQuery(previewQuery(settled));
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        Preview
      </Text>
      {preview.isError ? (
        <ProblemBox error={preview.error} onRetry={() => preview.refetch()} />
      ) : (
        <Paper component="section" className={classes.scrolled} mah="46rem" aria-label="Preview" tabIndex={0}>
          {settled.trim() ? (
            <LegalText html={preview.data?.html ?? ''} language={language} />
          ) : (
            <Text c="dimmed">What you write appears here as it will be read.</Text>
          )}
        </Paper>
      )}
    </Stack>
  );
}
