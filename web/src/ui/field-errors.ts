import type { UseFormReturnType } from '@mantine/form';
import { Problem } from '../app/problem.ts';

/** Puts the server's words at the fields they speak of; the rest stays with the message above the buttons. */
export function putErrors<Values>(form: UseFormReturnType<Values>, error: unknown) {
  if (!(error instanceof Problem)) return;
  form.setErrors(Object.fromEntries(error.errors.map(({ path, message }) => [fieldOf(path), message])));
}

/** What the message above the buttons says: not again what stands at its field and goes with the correction. */
export function leftToSay<Values extends object>(
  form: UseFormReturnType<Values>,
  error: Error | null,
): Error | null {
  const isAtField =
    error instanceof Problem &&
    error.errors.some(({ path, message }) => message === error.detail && fieldOf(path) in form.getValues());
  return isAtField ? null : error;
}

const fieldOf = (path: string) => path.replace(/^body\./, '');
