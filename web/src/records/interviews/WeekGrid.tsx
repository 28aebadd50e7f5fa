/** A week of interviews: seven columns where there is room, a list by day where there is not. */
import { Box, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNow } from '../../app/clock.ts';
import { useReader } from '../../app/session.ts';
import { stateWords } from '../../ui/StateBadge.tsx';
import { formatTime } from '../../ui/When.tsx';
import { inLanes } from './lanes.ts';
import type { Interview } from './queries.ts';
import classes from './week.module.css';
import { addDays, timeText, type WallClock, wallClock } from './zone.ts';

type Props = {
  monday: string;
  interviews: Interview[];
  onOpen: (interview: Interview) => void;
  /** Given, a free slot can be chosen. */
  onSlot?: (slot: WallClock) => void;
  /** Whose time it would take: the others are shown paler. */
  concerns?: (interview: Interview) => boolean;
  chosen?: (WallClock & { length: number }) | null;
};

const FIRST_HOUR = 8;
const LAST_HOUR = 20;
const HOUR_HEIGHT = 52;
const SLOT_MINUTES = 30;

export function WeekGrid(props: Props) {
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const days = Array.from({ length: 7 }, (_, index) => addDays(props.monday, index));
  const byDay = useByDay(props.interviews);
  // At the weekend nobody interviews, unless somebody does.
  const shown = days.filter((day, index) => index < 5 || byDay.has(day) || props.chosen?.day === day);
  return narrow ? (
    <DayList days={shown} byDay={byDay} {...props} />
  ) : (
    <Grid days={shown} byDay={byDay} {...props} />
  );
}

type Block = { interview: Interview; start: number; end: number };
type ViewProps = Props & { days: string[]; byDay: Map<string, Block[]> };

function useByDay(interviews: Interview[]): Map<string, Block[]> {
  const { timeZone } = useReader();
  const byDay = new Map<string, Block[]>();
  for (const interview of interviews) {
    if (!interview.startsAt) continue;
    const { day, minutes } = wallClock(new Date(interview.startsAt), timeZone);
    const block = { interview, start: minutes, end: minutes + interview.minutes };
    byDay.set(day, [...(byDay.get(day) ?? []), block]);
  }
  return byDay;
}

function Grid({ days, byDay, onOpen, onSlot, concerns, chosen }: ViewProps) {
  const blocks = [...byDay.values()].flat();
  const first = Math.min(FIRST_HOUR, ...blocks.map(({ start }) => Math.floor(start / 60)));
  const last = Math.max(LAST_HOUR, ...blocks.map(({ end }) => Math.ceil(end / 60)));
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  const top = (minutes: number) => ((minutes - first * 60) / 60) * HOUR_HEIGHT;
  return (
    <div className={classes.frame}>
      <div
        className={classes.grid}
        style={{ '--days': days.length, '--hour': `${HOUR_HEIGHT}px` } as React.CSSProperties}
      >
        <div className={classes.corner} />
        {days.map((day) => (
          <DayHead key={day} day={day} />
        ))}
        <div className={classes.hours} aria-hidden="true">
          {hours.map((hour) => (
            <div key={hour} className={classes.hour}>
              {hour > first && timeText(hour * 60)}
            </div>
          ))}
        </div>
        {days.map((day) => (
          <div key={day} className={classes.day} style={{ height: hours.length * HOUR_HEIGHT }}>
            {onSlot && <Slots day={day} first={first} last={last} top={top} onSlot={onSlot} />}
            {chosen?.day === day && (
              <div
                className={classes.chosen}
                style={{ top: top(chosen.minutes), height: (chosen.length / 60) * HOUR_HEIGHT }}
              >
                Your slot
              </div>
            )}
            {inLanes(byDay.get(day) ?? []).map(({ item, lane, lanes }) => (
              <InterviewBlock
                key={item.interview.id}
                interview={item.interview}
                faint={concerns ? !concerns(item.interview) : false}
                onOpen={onOpen}
                style={{
                  top: top(item.start) + 1,
                  height: Math.max(24, ((item.end - item.start) / 60) * HOUR_HEIGHT - 2),
                  left: `calc(${(lane / lanes) * 100}% + 2px)`,
                  width: `calc(${100 / lanes}% - 4px)`,
                }}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

type SlotsProps = {
  day: string;
  first: number;
  last: number;
  top: (minutes: number) => number;
  onSlot: (slot: WallClock) => void;
};

/** For the pointer; the keyboard types date and time into the form beside. */
function Slots({ day, first, last, top, onSlot }: SlotsProps) {
  const { timeZone } = useReader();
  const current = wallClock(useNow(), timeZone);
  const count = ((last - first) * 60) / SLOT_MINUTES;
  const starts = Array.from({ length: count }, (_, index) => first * 60 + index * SLOT_MINUTES);
  return starts
    .filter((minutes) => day > current.day || (day === current.day && minutes > current.minutes))
    .map((minutes) => (
      <button
        key={minutes}
        type="button"
        tabIndex={-1}
        className={classes.slot}
        style={{ top: top(minutes), height: (SLOT_MINUTES / 60) * HOUR_HEIGHT }}
        aria-label={`${day} ${timeText(minutes)}`}
        onClick={() => onSlot({ day, minutes })}
      >
        {timeText(minutes)}
      </button>
    ));
}

function DayHead({ day }: { day: string }) {
  const { locale, timeZone } = useReader();
  const today = wallClock(useNow(), timeZone).day === day;
  return (
    <div className={classes.dayHead} data-today={today || undefined}>
      {dayWords(day, locale)}
    </div>
  );
}

function DayList({ days, byDay, onOpen, concerns }: ViewProps) {
  const { locale } = useReader();
  return (
    <div>
      {days.map((day) => (
        <Box key={day} component="section" mb="md" aria-label={dayWords(day, locale)}>
          <DayHead day={day} />
          {(byDay.get(day) ?? [])
            .sort((a, b) => a.start - b.start)
            .map(({ interview }) => (
              <InterviewBlock
                key={interview.id}
                interview={interview}
                faint={concerns ? !concerns(interview) : false}
                onOpen={onOpen}
              />
            ))}
          {!byDay.has(day) && (
            <Text size="sm" c="dimmed" px="xs">
              Free
            </Text>
          )}
        </Box>
      ))}
    </div>
  );
}

type BlockProps = {
  interview: Interview;
  faint: boolean;
  onOpen: (interview: Interview) => void;
  style?: React.CSSProperties;
};

function InterviewBlock({ interview, faint, onOpen, style }: BlockProps) {
  const { locale, timeZone } = useReader();
  const { candidateName, interviewerName, state, startsAt, roundNumber } = interview;
  const time = formatTime(startsAt!, locale, timeZone);
  return (
    <button
      type="button"
      className={style ? classes.block : `${classes.block} ${classes.row}`}
      data-state={state}
      data-faint={faint || undefined}
      style={style}
      onClick={() => onOpen(interview)}
      title={`${time} ${candidateName}, round ${roundNumber} with ${interviewerName}: ${stateWords(state)}`}
    >
      <b>{timeText(wallClock(new Date(startsAt!), timeZone).minutes)}</b> {candidateName}
      <span className={classes.more}>
        {interviewerName} · {stateWords(state)}
      </span>
    </button>
  );
}

const dayWords = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
