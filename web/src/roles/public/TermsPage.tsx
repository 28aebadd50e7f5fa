/** What is accepted at sign-up, as it stands now. */
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { PublicPage } from '../../ui/PublicPage.tsx';
import { When } from '../../ui/When.tsx';

export default function TermsPage() {
  const terms = useQuery({ queryKey: ['terms'], queryFn: () => ok(api.GET('/api/authentication/terms')) });
  return (
    <PublicPage>
      <title>Terms of use · Hireloom</title>
      {terms.isPending && <Skeleton height={320} />}
      {terms.isError && <ProblemBox error={terms.error} onRetry={() => terms.refetch()} />}
      {terms.data?.items.map(({ id, title, documentVersion, publishedAt, body }) => (
        <Stack key={id} component="section" gap="sm" mb="xl">
          <Title order={1}>{title}</Title>
          <Text size="sm" c="dimmed">
            Version {documentVersion}, since <When at={publishedAt} show="full" />
          </Text>
          {body
            .trim()
            .split(/\n{2,}|\n(?=##)/)
            .map((part) => (
              <Part key={part} text={part} />
            ))}
        </Stack>
      ))}
    </PublicPage>
  );
}

/** The little of Markdown that these texts use: headings, lists, paragraphs. */
function Part({ text }: { text: string }) {
  const [first = '', ...rest] = text.split('\n');
  if (first.startsWith('## ')) {
    return (
      <>
        <Title order={2} size="h4" mt="sm">
          {first.slice(3)}
        </Title>
        {rest.length > 0 && <Part text={rest.join('\n')} />}
      </>
    );
  }
  if (first.startsWith('- ')) {
    return (
      <ul>
        {[first, ...rest].map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    );
  }
  return <Text>{text}</Text>;
}
