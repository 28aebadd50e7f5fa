/** From the public prices to a plan: an agency orders by transfer, and the platform finds the money; or pays by card. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aStripe } from '../test/payment-services.ts';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS, EVERY_LOOK } from './screen-checks.ts';

const stripe = aStripe(inject('stripePort'));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('everybody reads the prices without a script, and switches to a year', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${inject('url')}/pricing`);
  await page.getByRole('link', { name: 'By the year' }).click();
  await page.getByText('17 % less than by the month').first().waitFor();
  await context.close();
  const another = await browser.newContext();
  const looking = await another.newPage();
  await looking.goto(`${inject('url')}/pricing?by=year`);
  const found: string[] = [];
  for (const { width, scheme } of EVERY_LOOK) {
    await looking.setViewportSize({ width, height: 900 });
    await looking.emulateMedia({ colorScheme: scheme });
    const wider = await looking.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) found.push(`${width} px: ${wider} px wider than the window`);
    const { violations } = await new AxeBuilder({ page: looking }).analyze();
    found.push(...violations.map(({ id, nodes }) => `${scheme}, ${width} px: ${id} ${nodes[0]!.html}`));
  }
  expect(found).toEqual([]);
  await another.close();
});

test('an admin sees what is used, and what a smaller plan would not hold', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'admin');
  await admin.signsInAs(/^Agency admin/);
  await admin.turnsTo('Plan and usage');
  await admin.sees(/^The Business plan/);
  await admin.looksClosely('plan and usage', EVERY_LOOK);
  await admin.presses('Change at the end: Free');
  const form = admin.dialog('The Free plan');
  await admin.sees('More than this plan allows', form);
  await admin.looksClosely('a smaller plan', BOTH_ENDS);
  await admin.presses('Change at the end', form);
  await admin.sees(/Then Free\./);
  await admin.presses('Keep Business');
  await admin.seesNo(/Then Free\./);
  expect([...admin.findings, ...admin.complaints]).toEqual([]);
});

test('the platform finds a transfer, and sets new terms', async () => {
  const root = await Person.arrives(browser, inject('url'), 'platform');
  await root.signsInAs(/^Platform admin/);
  await root.turnsTo('Orders of plans');
  await root.sees('Harbour Search');
  await root.looksClosely('orders', EVERY_LOOK);
  await root.presses('It is on the account');
  await root.sees('Nothing here');
  await root.turnsTo('Plans');
  await root.sees('Hireloom Software Private Limited');
  await root.looksClosely('plans', EVERY_LOOK);
  await root.presses('New terms of Team');
  await root.looksClosely('new terms', BOTH_ENDS);
  expect([...root.findings, ...root.complaints]).toEqual([]);
});

test('the admin of that agency pays a larger plan by card, and has it as soon as Stripe says so', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'payer');
  // Stripe's own page, which is not ours to test.
  await admin.page.route('https://checkout.stripe.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Stripe</h1>' }),
  );
  await admin.signsIn({ email: 'admin@harbour.example', password: 'hireloom-demo', name: 'Nikhil Bose' });
  await admin.turnsTo('Plan and usage');
  await admin.presses('Upgrade now: Business');
  await admin.presses('Order', admin.dialog('The Business plan'));
  await admin.sees('Pay by card, with Stripe');
  // It stands above the plans, and is brought into view.
  const wayToPay = admin.page.getByRole('button', { name: 'Pay by card, with Stripe' });
  await expect.poll(async () => (await wayToPay.boundingBox())!.y).toBeGreaterThan(0);
  await admin.looksClosely('ways to pay', BOTH_ENDS);
  await admin.presses('Pay by card, with Stripe');
  await admin.page.waitForURL('https://checkout.stripe.example/**');
  const orderId = new URL(admin.page.url()).pathname.slice(1);

  const asked = new URLSearchParams(stripe.service.asked.at(-1)!.body);
  const minor = Number(asked.get('line_items[0][price_data][unit_amount]'));
  const event = JSON.stringify(stripe.paid(orderId, minor));
  // It posts the same more than once.
  for (let times = 0; times < 2; times++) {
    const told = await fetch(`${inject('url')}/api/public/payments/stripe`, {
      method: 'POST',
      body: event,
      headers: stripe.signed(event),
    });
    expect(told.status).toBeLessThan(300);
  }
  await admin.page.goto(asked.get('success_url')!);
  await admin.sees(/^The Business plan/);
  await admin.seesNo('Pay by card, with Stripe');
  await admin.looksClosely('paid by card', BOTH_ENDS);
  expect([...admin.findings, ...admin.complaints]).toEqual([]);
});
