/** The browser, not only the header: nothing on our pages needs what the content security policy closes. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const page = (address: string) => fetch(inject('url') + address);

describe('content security policy', () => {
  test('names a number that is new in each page, and nobody keeps the page', async () => {
    const numbers = await Promise.all(
      ['/', '/', '/agency/members'].map(async (address) => {
        const answer = await page(address);
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('etag')).toBeNull();
        const [, nonce] = /nonce="([\w+/]{22}==)"/.exec(await answer.text()) ?? [];
        const policy = answer.headers.get('content-security-policy')!;
        expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(policy).not.toContain('unsafe');
        return nonce;
      }),
    );
    expect(new Set(numbers).size).toBe(3);
    expect((await page('/index.html')).status).toBe(404);
  });

  test('is kept by screens, dialogs, dates, files, mails and the API’s page', async () => {
    const manager = await Person.arrives(browser, inject('url'), 'manager');
    await manager.signsInAs(/^Manager/);
    await brought(manager);
    await manager.page.keyboard.press('Control+K');
    await manager.page.getByRole('dialog').waitFor();
    // What holds the page still behind a dialog is a style made in the browser.
    const overflow = () => manager.page.evaluate(() => getComputedStyle(document.body).overflow);
    expect(await overflow()).toBe('hidden');
    await manager.page.keyboard.press('Escape');
    await manager.goes('/dev/mail');
    await manager.page.getByRole('region', { name: 'Mails' }).getByRole('link').first().click();
    const mail = manager.page.frameLocator('iframe').locator('[style*="font-family"]').first();
    expect(await mail.evaluate((part) => getComputedStyle(part).fontFamily)).not.toContain('Times');
    // That page is not ours to give a picture to.
    manager.expectsRefusal(404, /favicon\.ico/);
    await manager.page.goto('/api/docs/');
    await manager.page.getByRole('heading', { name: 'Hireloom' }).first().waitFor();
    expect(manager.complaints).toEqual([]);
  });

  test('is what a script that got into a page meets', async () => {
    const somebody = await Person.arrives(browser, inject('url'), 'somebody');
    await somebody.goes('/sign-in');
    const refused = await somebody.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const heard: string[] = [];
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            heard.push(effectiveDirective);
            if (heard.length === 3) resolve(heard.sort());
          });
          document.body.insertAdjacentHTML('beforeend', '<img src="/nothing.svg" onerror="window.hit=1">');
          const script = document.createElement('script');
          script.textContent = 'window.hit = 1';
          document.body.append(script);
          const style = document.createElement('style');
          style.textContent = '* { display: none }';
          document.body.append(style);
        }),
    );
    expect(refused).toEqual(['script-src-attr', 'script-src-elem', 'style-src-elem']);
    expect(await somebody.page.evaluate(() => 'hit' in window)).toBe(false);
  });
});

/** The number is for styles, and only for those: the page brought none of its own as attributes or scripts. */
async function brought({ page }: Person) {
  const styles = await page.evaluate(() => [...document.querySelectorAll('style')].map(({ nonce }) => nonce));
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.every(Boolean)).toBe(true);
}
