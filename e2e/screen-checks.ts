/** What every screen must be: free of what axe finds against WCAG 2.2 AA, and no wider than the window. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export type Look = {
  scheme: 'light' | 'dark';
  width: 360 | 1440;
  /** Where only the colours differ from a look before, only they are judged again. */
  coloursOnly?: true;
};

export const EVERY_LOOK: Look[] = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 1440, coloursOnly: true },
  { scheme: 'light', width: 360 },
  { scheme: 'dark', width: 360, coloursOnly: true },
];
/** The most that can go wrong in one look: the other colours, and little room. */
export const BOTH_ENDS: Look[] = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 360 },
];
const AS_IT_IS: Look[] = [{ scheme: 'light', width: 1440 }];

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Looks at the screen each way, and leaves it in the light at full width. */
export async function checkScreen(page: Page, name: string, looks = AS_IT_IS): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    await lookAt(page, look);
    const words = `${name}, ${look.scheme}, ${look.width} px`;
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) found.push(`${words}: ${wider} px wider than the window`);
    for (const violation of await violationsOf(page, look)) found.push(`${words}: ${violation}`);
  }
  if (looks.length > 1) await lookAt(page, AS_IT_IS[0]!);
  return found;
}

async function lookAt(page: Page, { scheme, width }: Look): Promise<void> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.getAttribute('data-mantine-color-scheme') === wanted &&
      // Those in a tab that is not shown wait until it is.
      [...document.querySelectorAll('.mantine-Skeleton-root')].every((each) => !each.checkVisibility()) &&
      document.getAnimations().every((each) => each.playState !== 'running'),
    scheme,
    { polling: 40 },
  );
}

async function violationsOf(page: Page, { coloursOnly }: Look): Promise<string[]> {
  // A PDF or a mail in its frame is not ours to judge; without frames axe also needs no second page.
  const { violations } = await new AxeBuilder({ page })
    // Rows of a list are alike: the first dozen stands for all.
    .exclude('tr:nth-child(n + 13)')
    .exclude('li:nth-child(n + 13)')
    .options({
      iframes: false,
      resultTypes: ['violations'],
      runOnly: coloursOnly ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: RULES },
    })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html}\n    ${failureSummary}`),
  );
}
