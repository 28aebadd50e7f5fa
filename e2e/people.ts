/** People at their browsers: each with a context of their own, finding things as assistive technology names them. */
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  type Response,
} from 'playwright-core';
import { checkScreen, type Look } from './screen-checks.ts';

export type Demo = { email: string; password: string; name: string };
type Place = Page | Locator;

const WAIT_MS = 20_000;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

export class Person {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: scripts, content security, answers of the server. */
  readonly complaints: string[] = [];
  /** What was wrong with the screens that were looked at closely. The story goes on; the end of it tells. */
  readonly findings: string[] = [];
  /** Who is not signed in is told so by a 401, which the browser notes, too. */
  readonly #expected: RegExp[] = [/status of 401 .*\/api\/authentication\/me\)/];

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.context = context;
    this.page = page;
    this.#listen(page);
  }

  static async arrives(browser: Browser, url: string, name: string): Promise<Person> {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1440, height: 900 },
      // Where most of the demonstration's people are is not where every machine is.
      timezoneId: 'Europe/Berlin',
      locale: 'en-IN',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(WAIT_MS);
    return new Person(name, context, await context.newPage());
  }

  #listen(page: Page) {
    page.on('pageerror', (error) => this.#complain(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.#complain(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('response', (answer: Response) => {
      if (answer.status() >= 500) this.#complain(`${answer.status()} ${answer.url()}`);
    });
  }

  #complain(words: string) {
    if (!this.#expected.some((pattern) => pattern.test(words)))
      this.complaints.push(`${this.name} at ${this.page.url()}: ${words}`);
  }

  /** The browser notes every refusal of the server; the one that is about to be provoked is no mistake. */
  expectsRefusal(status: number, path: RegExp) {
    this.#expected.push(new RegExp(`status of ${status} .*${path.source}`));
  }

  /** A line that breaks on purpose is noted, too. */
  expectsNote(words: RegExp) {
    this.#expected.push(words);
  }

  // ── going somewhere

  async goes(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settles();
  }

  async signsInAs(words: RegExp): Promise<void> {
    await this.page.goto('/');
    const list = this.page.getByRole('region', { name: 'Try it as…' });
    await list.getByRole('button', { name: words }).click();
    await this.page.getByRole('navigation', { name: 'Main' }).waitFor();
    await this.settles();
  }

  async signsIn({ email, password }: Demo): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel(/^Password/).fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await this.page.getByRole('navigation', { name: 'Main' }).waitFor();
    await this.settles();
  }

  /** By the left navigation, whatever it counts. */
  async turnsTo(screen: string): Promise<void> {
    const navigation = this.page.getByRole('navigation', { name: 'Main' });
    await navigation.getByRole('link', { name: new RegExp(`^${screen}( \\d+ waiting)?$`) }).click();
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.settles();
  }

  async follows(name: string | RegExp, within: Place = this.page): Promise<void> {
    await within.getByRole('link', { name }).first().click();
    await this.settles();
  }

  // ── doing something

  async presses(name: string | RegExp, within: Place = this.page): Promise<void> {
    await within.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  async types(label: string | RegExp, value: string, within: Place = this.page): Promise<void> {
    await within.getByLabel(label, { exact: typeof label === 'string' }).fill(value);
  }

  async chooses(label: string | RegExp, option: string | RegExp, within: Place = this.page): Promise<void> {
    await within.getByRole('combobox', { name: label, exact: typeof label === 'string' }).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  dialog(name?: string | RegExp): Locator {
    return this.page.getByRole('dialog', name ? { name } : undefined);
  }

  row(words: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: words });
  }

  part(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  // ── seeing something

  async sees(words: string | RegExp, within: Place = this.page): Promise<void> {
    await within.getByText(words).filter({ visible: true }).first().waitFor();
  }

  async seesNo(words: string | RegExp, within: Place = this.page): Promise<void> {
    await within.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  async readsHeading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  /** Nothing is loading or moving any more. */
  async settles(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('h1') !== null &&
        [...document.querySelectorAll('.mantine-Skeleton-root, [data-loading], [data-stale]')].every(
          (each) => !each.checkVisibility(),
        ) &&
        document.getAnimations().every((each) => each.playState !== 'running'),
      undefined,
      { polling: 40 },
    );
  }

  /** The screen as it is now must be usable by everybody. */
  async looksClosely(name: string, looks?: Look[]): Promise<void> {
    await this.settles();
    this.findings.push(...(await checkScreen(this.page, `${this.name}: ${name}`, looks)));
  }

  /** The control in the top bar; the day and time are the reader's own. */
  async movesClock(to: { day: string; time: string }): Promise<void> {
    await this.presses(/^The clock shows .* Move it$/);
    const clock = this.dialog();
    await this.types('Go to', `${to.day}T${to.time}`, clock);
    const moved = this.page.waitForResponse(
      (answer) => answer.url().endsWith('/api/dev/clock') && answer.ok(),
    );
    await this.presses('Go', clock);
    await moved;
    await this.page.keyboard.press('Escape');
    await clock.waitFor({ state: 'hidden' });
    await this.settles();
  }
}
