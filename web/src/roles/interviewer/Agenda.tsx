/** Today’s interviews and those to come, day by day. */
import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useNow } from '../../app/clock.ts';
import { useReader } from '../../app/session.ts';
import { ROUND_MODES, wordFor } from '../../records/jobs/words.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import classes from './agenda.module.css';
import { dayOf, dayWords } from './days.ts';
import { comingInterviews, type Interview } from './queries.ts';

export function Agenda() {
  const { timeZone } = useReader();
  const coming = useQuery(comingInterviews);
  const today = dayOf(useNow().toISOString(), timeZone);
  const interviews = (coming.data?.items ?? []).filter(
    ({ startsAt }) => startsAt && dayOf(startsAt, timeZone) >= today,
  );
  const byDay = Map.groupBy(interviews, ({ startsAt }) => dayOf(startsAt!, timeZone));
  return (
    <section aria-labelledby="agenda">
      <Title order={2} id="agenda" mb="sm">
        Your interviews
      </Title>
      {coming.isPending && <Skeleton height={140} radius="lg" />}
      {coming.isError && <ProblemBox error={coming.error} onRetry={() => coming.refetch()} />}
      {coming.isSuccess && !byDay.has(today) && <Text c="dimmed">No interview today.</Text>}
      {[...byDay].map(([day, ofDay]) => (
        <Day key={day} day={day} today={today} interviews={ofDay} />
      ))}
    </section>
  );
}

function Day({ day, today, interviews }: { day: string; today: string; interviews: Interview[] }) {
  const { locale } = useReader();
  return (
    <>
      <Title order={3} className={classes.day}>
        {dayWords(day, today, locale)}
      </Title>
      <ul className={classes.list}>
        {interviews.map((interview) => (
          <li key={interview.id}>
            <Slot interview={interview} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Slot({ interview }: { interview: Interview }) {
  const { id, startsAt, endsAt, candidateName, jobTitle, roundNumber, roundName, mode, state } = interview;
  return (
    <Link to={`/interviewer/interviews/${id}`} className={classes.slot}>
      <span className={classes.time}>
        <When at={startsAt!} show="time" />
        <small>
          to <When at={endsAt!} show="time" />
        </small>
      </span>
      <span className={classes.who}>
        <b>{candidateName}</b>
        <span>
          {jobTitle} · {roundNumber}. {roundName} · {wordFor(ROUND_MODES, mode)}
        </span>
      </span>
      <StateBadge state={state} words={state === 'proposed' ? 'To answer' : undefined} />
    </Link>
  );
}
