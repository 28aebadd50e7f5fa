import { VisuallyHidden } from '@mantine/core';
import { Icon } from '../../../ui/Icon.tsx';
import classes from './steps.module.css';
import { STEPS, type StepName, stepOf } from './steps.ts';

type Props = { current: StepName; missing: { path: string }[]; go: (to: StepName) => void };

export function StepNavigation({ current, missing, go }: Props) {
  const lacking = new Set(missing.map(({ path }) => stepOf(path)));
  return (
    <nav aria-label="Steps" className={classes.steps}>
      <ol>
        {STEPS.map(({ name, label }, index) => {
          const done = name !== 'check' && !lacking.has(name);
          return (
            <li key={name}>
              <button
                type="button"
                className={classes.step}
                aria-current={name === current ? 'step' : undefined}
                onClick={() => go(name)}
              >
                <span className={classes.mark} data-done={done || undefined}>
                  {done ? <Icon name="check" size={14} /> : index + 1}
                </span>{' '}
                <span className={classes.label}>{label}</span>
                {done && <VisuallyHidden>, complete</VisuallyHidden>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
