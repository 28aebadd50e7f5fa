/** A screen that could not be shown. The server's number when it has one, otherwise one of ours, also in the console. */
import { Center, Stack } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { NotFound } from './NotFound.tsx';
import { asProblem, Problem } from './problem.ts';

export function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = useMemo(() => withReference(asProblem(error)), [error]);
  useEffect(() => console.error(`Screen failed, reference ${problem.reference}`, error), [error, problem]);
  if (problem.status === 404) return <NotFound />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Center component="main" mih="60dvh" p="lg">
      <Stack maw={520} gap={0} flex={1}>
        <PageHeader title="That did not work" />
        <ProblemBox error={problem} onRetry={retry} />
      </Stack>
    </Center>
  );
}

function withReference(problem: Problem): Problem {
  if (problem.reference || problem.status >= 0) return problem;
  return new Problem(problem.status, {
    ...problem,
    detail: problem.detail,
    reference: `web-${crypto.randomUUID().slice(0, 8)}`,
  });
}
