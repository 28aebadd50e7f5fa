/** Whatever a person chooses, in any order and at any time: each mail comes once, or not at all where they did not want it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { rounds } from '../../../test/rounds.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import type { Context } from '../../platform/context.ts';
import { deliver, type Message } from './deliver.ts';
import { renderedMail } from './mail-content.ts';
import { sendHeldMails } from './send-held.ts';

const house = aHouse();
const agency = anAgency(house);

/** Half past ten in India. */
const MONDAY = '2026-06-01T05:00:00Z';
const HOUR = 3_600_000;
const ME = '/api/authentication/me';

const choose = (who: TestPerson, category: string, delivery: string) =>
  house.call(who, 'PUT', `${ME}/notification-preferences`, { category, delivery });
const beQuiet = (who: TestPerson, quietHours: unknown) =>
  house.call(who, 'PUT', `${ME}/quiet-hours`, { quietHours });

const CHOICES = ['at_once', 'hourly', 'daily', 'off'] as const;
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('tell' as const),
      category: fc.constantFrom('jobs', 'offers'),
      always: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      category: fc.constantFrom('jobs', 'offers'),
      delivery: fc.constantFrom(...CHOICES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('quiet' as const),
      hours: fc.option(
        fc.record({ from: fc.nat(23), until: fc.nat(23) }).filter(({ from, until }) => from !== until),
      ),
    }),
  },
);
const history = fc.array(fc.tuple(fc.nat(9), step), { maxLength: 25 });

test('each is mailed once, or not at all where its reader did not want it, and never in quiet hours', {
  timeout: 240_000,
}, async () => {
  const person = {
    userId: agency.manager.actor.userId,
    name: agency.manager.name,
    email: agency.manager.email,
    timeZone: 'Asia/Kolkata',
    locale: 'en',
  };
  let told = 0;
  const asSystem = <T>(work: (context: Context) => Promise<T>) => house.as('system', work);
  const tell = (category: Message['category'], always: boolean) => {
    const source = `told-${++told}-`;
    const message: Message = {
      person,
      source,
      agencyId: null,
      category,
      always,
      title: source,
      body: 'x',
      href: '/',
      button: 'Open',
    };
    const again = () => house.as('system', ({ db, now }) => deliver(db, [message], house.settings, now));
    return again().then(() => ({ source, category, always, again }));
  };
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      await house.query(
        'delete from mail; delete from held_mail; delete from notification; delete from notification_preference; delete from quiet_hours',
      );
      house.clock.at = new Date(MONDAY);
      const delivery: Record<string, string> = { jobs: 'at_once', offers: 'at_once' };
      let quiet: { from: number; until: number } | null = null;
      const all: (Awaited<ReturnType<typeof tell>> & { expected: 'once' | 'never' | 'open' })[] = [];
      const seen = new Map<string, number>();
      const localHour = () =>
        (house.clock.at.getUTCHours() + 5 + (house.clock.at.getUTCMinutes() >= 30 ? 1 : 0)) % 24;
      const isQuiet = () => {
        if (!quiet) return false;
        const hour = localHour();
        return quiet.from < quiet.until
          ? hour >= quiet.from && hour < quiet.until
          : hour >= quiet.from || hour < quiet.until;
      };
      const notice = async () => {
        const mails = await asSystem(({ db }) => db.deleteFrom('mail').returningAll().execute());
        for (const { text } of await Promise.all(mails.map(renderedMail)))
          for (const each of all) {
            if (!text.includes(each.source)) continue;
            expect(isQuiet() && !each.always, `${each.source} in quiet hours`).toBe(false);
            seen.set(each.source, (seen.get(each.source) ?? 0) + 1);
          }
      };
      const wait = async (halfHours: number) => {
        for (let passed = 0; passed < halfHours; passed++) {
          house.clock.at = new Date(house.clock.at.getTime() + HOUR / 2);
          await sendHeldMails(asSystem, house.settings);
          await notice();
        }
      };
      for (const [halfHours, step] of steps) {
        await wait(halfHours);
        if (step.do === 'choose') {
          delivery[step.category] = step.delivery;
          expect((await choose(agency.manager, step.category, step.delivery)).status).toBe(200);
          // What waited for it may go or not, by whether it was looked at meanwhile.
          if (step.delivery === 'off')
            for (const each of all)
              if (each.category === step.category && !seen.has(each.source) && each.expected === 'once')
                each.expected = 'open';
        } else if (step.do === 'quiet') {
          quiet = step.hours;
          expect((await beQuiet(agency.manager, quiet)).status).toBe(200);
        } else {
          const one = await tell(step.category as 'jobs', step.always);
          all.push({
            ...one,
            expected: !step.always && delivery[step.category] === 'off' ? 'never' : 'once',
          });
          await one.again();
          await notice();
        }
      }
      for (const each of all) await each.again();
      await notice();
      await wait(2 * 48);
      for (const { source, expected } of all) {
        const times = seen.get(source) ?? 0;
        if (expected === 'open') expect(times, source).toBeLessThanOrEqual(1);
        else expect(times, source).toBe(expected === 'once' ? 1 : 0);
      }
    }),
    { numRuns: rounds(15) },
  );
});
