import type { UseFormReturnType } from '@mantine/form';
import { Problem } from '../app/problem.ts';

/** Puts the server's words at the fields they speak of; the rest stays with the message above the buttons. */
export function putErrors<Values>(form: UseFormReturnType<Values>, error: unknown) {
  if (!(error instanceof Problem)) return;
  form.setErrors(
    Object.fromEntries(error.errors.map(({ path, message }) => [path.replace(/^body\./, ''), message])),
  );
}
