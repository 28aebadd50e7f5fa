/** One to five, as radio buttons that look like a scale: arrows move, a tap chooses. */
import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import classes from './room.module.css';

const WORDS = ['Weak', 'Below what is needed', 'What is needed', 'Strong', 'Outstanding'];

type Props = {
  label: string;
  value: number | undefined;
  error: string | undefined;
  onChange: (score: number) => void;
};

export function Score({ label, value, error, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className={classes.score} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>
        {label} <span aria-hidden="true">{value ? WORDS[value - 1] : ''}</span>
      </legend>
      <div className={classes.steps}>
        {WORDS.map((words, index) => (
          <label key={words} className={classes.step} title={words}>
            <input
              type="radio"
              name={name}
              value={index + 1}
              checked={value === index + 1}
              onChange={() => onChange(index + 1)}
            />
            {index + 1}
            <VisuallyHidden>, {words}</VisuallyHidden>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
