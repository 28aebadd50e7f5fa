/** What happened, what to do, and the number under which the log knows it. */
import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { asProblem } from '../app/problem.ts';
import { Icon } from './Icon.tsx';

type Props = { error: unknown; onRetry?: () => void; retryLabel?: string };

export function ProblemBox({ error, onRetry, retryLabel = 'Try again' }: Props) {
  const problem = asProblem(error);
  // A refusal is said by its detail; “Conflict” or “Not acceptable” would only frighten.
  const ownFault = problem.status < 400 || problem.status >= 500;
  return (
    <Alert
      color="clay"
      role="alert"
      icon={<Icon name="alert" />}
      title={ownFault ? problem.title : undefined}
    >
      <Text size="sm" c="var(--mantine-color-text)">
        {problem.detail}
      </Text>
      {problem.reference && !problem.detail.includes(problem.reference) && (
        <Text size="sm" mt={4} c="var(--mantine-color-text)">
          Reference: <code>{problem.reference}</code>
        </Text>
      )}
      {problem.code === 'terms_not_accepted' && (
        <Text size="sm" mt={4}>
          <Anchor href="/accept-terms" target="_blank" inherit underline="always">
            Read and accept them
          </Anchor>
          , then try again here.
        </Text>
      )}
      {onRetry && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            {retryLabel}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
