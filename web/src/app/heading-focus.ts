/** After a navigation the new screen's heading gets the focus, so that a screen reader says where one is. */
import type { AnyRouter } from '@tanstack/react-router';

let requested = false;

export function watchNavigation(router: AnyRouter) {
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
    // Not at the first load: there the page begins at its top, with the skip link.
    if (pathChanged && fromLocation) requested = true;
  });
}

/** Called by the heading itself when it appears, which may be long after the navigation. */
export function focusIfRequested(heading: HTMLElement | null) {
  if (!requested || !heading) return;
  requested = false;
  heading.focus({ preventScroll: true });
}
