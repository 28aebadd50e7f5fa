import { VisuallyHidden } from '@mantine/core';
import { Icon } from '../../ui/Icon.tsx';
import classes from './steps.module.css';
import { STEPS, type StepName, stepOf } from './steps.ts';

type Props = {
  current: StepName;
  missing: { path: string }[];
  /** What the server did not take. */
  refused: { path: string }[];
  go: (to: StepName) => void;
};

export function StepNavigation({ current, missing, refused, go }: Props) {
  const wrong = new Set(refused.map(({ path }) => stepOf(path)));
  const lacking = new Set(missing.map(({ path }) => stepOf(path)));
  return (
    <nav aria-label="Steps" className={classes.steps}>
      <ol>
        {STEPS.map(({ name, label }, index) => {
          const faulty = wrong.has(name);
          const done = name !== 'check' && !lacking.has(name) && !faulty;
          return (
            <li key={name}>
              <button
                type="button"
                className={classes.step}
                aria-current={name === current ? 'step' : undefined}
                onClick={() => go(name)}
              >
                <span
                  className={classes.mark}
                  data-done={done || undefined}
                  data-faulty={faulty || undefined}
                >
                  {done ? <Icon name="check" size={14} /> : faulty ? '!' : index + 1}
                </span>{' '}
                <span className={classes.label}>{label}</span>
                {done && <VisuallyHidden>, complete</VisuallyHidden>}
                {faulty && <VisuallyHidden>, to be mended</VisuallyHidden>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
