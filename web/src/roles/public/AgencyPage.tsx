/** An agency's own page, for everybody who has its address. */
import { Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { asProblem } from '../../app/problem.ts';
import { linkTo, useParam } from '../../app/query-string.ts';
import { meQuery } from '../../app/session.ts';
import { AgencyFacts } from '../../records/engagements/AgencyFacts.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { PublicPage } from '../../ui/PublicPage.tsx';

export default function AgencyPage() {
  const code = useParam('code');
  const agency = useQuery({
    queryKey: ['agency', code],
    queryFn: () => ok(api.GET('/api/public/agencies/{code}', { params: { path: { code } } })),
    retry: false,
  });
  return (
    <PublicPage>
      {agency.isPending && <Skeleton height={240} radius="lg" aria-label="The page is loading" />}
      {agency.isError &&
        ([400, 404].includes(asProblem(agency.error).status) ? (
          <Nobody />
        ) : (
          <ProblemBox error={agency.error} onRetry={() => agency.refetch()} />
        ))}
      {agency.isSuccess && (
        <Stack gap="lg">
          <title>{`${agency.data.name} · Hireloom`}</title>
          <div>
            <Text c="dimmed">Recruitment agency</Text>
            <Title order={1}>{agency.data.name}</Title>
          </div>
          <AgencyFacts agency={agency.data} />
          <Posts code={agency.data.code} name={agency.data.name} />
          <WorkWith code={agency.data.code} name={agency.data.name} />
        </Stack>
      )}
    </PublicPage>
  );
}

/** Where asking goes on: with the session, or after signing in. */
function WorkWith({ code, name }: { code: string; name: string }) {
  const me = useQuery(meQuery).data;
  const ask = `/client/agencies/find?code=${code}`;
  const isClient = me?.memberships.some(({ role }) => role === 'client');
  if (me && !isClient) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <Group>
        <Button component={Link} size="md" {...linkTo(me ? ask : `/sign-in?next=${encodeURIComponent(ask)}`)}>
          {me ? `Ask ${name} to work with you` : 'Sign in and ask to work together'}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        For companies that look for people. Candidates hear from the agency itself.
      </Text>
    </Stack>
  );
}

/** What its people wrote for the blog, where its admins show that. */
function Posts({ code, name }: { code: string; name: string }) {
  const posts = useQuery({
    queryKey: ['public_posts', code],
    queryFn: () => ok(api.GET('/api/public/blog-posts', { params: { query: { agency: code, limit: 5 } } })),
  });
  if (!posts.data?.items.length) return null;
  return (
    <section aria-labelledby="posts">
      <Title order={2} id="posts" mb="sm">
        Written by people of {name}
      </Title>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {posts.data.items.map(({ path, title, excerpt, author }) => (
          <li key={path}>
            <Anchor href={path} fw={600}>
              {title}
            </Anchor>
            <Text size="sm">{excerpt}</Text>
            <Text size="sm" c="dimmed">
              {author.name}
            </Text>
          </li>
        ))}
      </Stack>
    </section>
  );
}

function Nobody() {
  return (
    <Stack>
      <title>No such page · Hireloom</title>
      <Title order={1}>No agency shows a page here</Title>
      <Text>Check the address, or ask the agency for its code.</Text>
    </Stack>
  );
}
