/** A short word at the edge of the screen. Loaded when first needed, so that the sign-in page stays light. */
import { createElement } from 'react';

type Options = { title?: string; href?: string };

export function toast(message: string, { title, href }: Options = {}) {
  void import('@mantine/notifications').then(({ notifications }) => {
    notifications.show({
      // Who pressed twice has done it once, and reads it once.
      id: message,
      title,
      message: href ? createElement('a', { href, style: { color: 'inherit' } }, message) : message,
      withBorder: true,
      closeButtonProps: { 'aria-label': 'Close this message' },
    });
  });
}
