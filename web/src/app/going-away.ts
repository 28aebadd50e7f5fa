/** Leaving this page for another person's or organisation's: it is loaded anew. */

let goingAway = false;
// The browser's way back can show this very page again.
window.addEventListener('pageshow', () => {
  goingAway = false;
});

/** Nothing that one person or organisation has read stays in memory for the next. */
export function startAfresh(href: string): void {
  goingAway = true;
  location.assign(href);
}

/** Whether another page is being loaded. A redirect within this one would call that off. */
export const isGoingAway = () => goingAway;
