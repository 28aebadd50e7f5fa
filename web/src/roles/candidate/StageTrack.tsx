/** The way of an application, and in a sentence where it stands. */
import { Text } from '@mantine/core';
import type { ApplicationItem } from '../../records/applications/queries.ts';
import classes from './candidate.module.css';
import { STEPS, standingWords, stepOf } from './stages.ts';

export function StageTrack({ application }: { application: ApplicationItem }) {
  const at = stepOf(application);
  return (
    <>
      <Text fw={600} mb={at === null ? 0 : 'sm'} c={at === null ? 'dimmed' : undefined}>
        {standingWords(application)}
      </Text>
      {at !== null && (
        <ol className={classes.track} aria-label={`Step ${at + 1} of ${STEPS.length}: ${STEPS[at]}`}>
          {STEPS.map((step, index) => (
            <li
              key={step}
              className={classes.step}
              data-done={index < at || at === STEPS.length - 1 || undefined}
              aria-current={index === at ? 'step' : undefined}
            >
              <span>{step}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
