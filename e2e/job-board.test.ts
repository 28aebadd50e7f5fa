/** The public job board as somebody without JavaScript reads it; and free of what axe finds, at both widths, light and dark. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './people.ts';
import { EVERY_LOOK } from './screen-checks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('job board', () => {
  test('is searched, narrowed and read without JavaScript', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(`${inject('url')}/jobs`);
    const first = page.getByRole('region', { name: 'Jobs found' }).getByRole('link').first();
    const title = (await first.textContent())!;
    await page.getByLabel('What').fill(title);
    await page.getByRole('button', { name: 'Search' }).click();
    expect(page.url()).toContain('/jobs?q=');
    await page.getByRole('complementary', { name: 'Narrow the list' }).getByRole('link').first().click();
    await page.getByRole('region', { name: 'Jobs found' }).getByRole('link', { name: title }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('link', { name: 'Create a candidate account' }).waitFor();
    await page.goto(`${inject('url')}/jobs?q=zzzzzzzz`);
    await page.getByRole('heading', { name: 'No job fits' }).waitFor();
    await page.goto(`${inject('url')}/jobs/none`);
    await page.getByRole('heading', { name: 'No such page' }).waitFor();
    await context.close();
  });

  test('has nothing that axe finds', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${inject('url')}/jobs`);
    const one = await page
      .getByRole('region', { name: 'Jobs found' })
      .getByRole('link')
      .first()
      .getAttribute('href');
    const found: string[] = [];
    for (const path of ['/jobs', one!, '/jobs?q=zzzzzzzz', '/jobs/none']) {
      await page.goto(inject('url') + path);
      for (const { width, scheme } of EVERY_LOOK) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wider > 0) found.push(`${path}, ${width} px: ${wider} px wider than the window`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(
          ...violations.map(({ id, nodes }) => `${path}, ${scheme}, ${width} px: ${id} ${nodes[0]!.html}`),
        );
      }
    }
    await context.close();
    expect(found).toEqual([]);
  });
});
