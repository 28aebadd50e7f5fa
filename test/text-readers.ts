/** People who are told by text, through the front door: they add a number, ask for a code, type it and choose. */
import { expect } from 'vitest';
import type { House, TestPerson } from './house.ts';
import { newestCode, type TextService } from './text-service.ts';

const ME = '/api/authentication/me';

let numbers = 0;

export function textReaders(house: House, service: TextService) {
  const ask = (who: TestPerson, method: string, path = '', body?: unknown) =>
    house.call(who, method, `${ME}/texts${path}`, body);

  async function withNumber(who: TestPerson, phone = `+9198123${String(++numbers).padStart(5, '0')}`) {
    expect((await house.call(who, 'PATCH', ME, { phone })).status).toBe(200);
    return phone;
  }

  const codeAsked = async (who: TestPerson, channel = 'sms') => {
    const answer = await ask(who, 'POST', '/code', { channel });
    await house.drain();
    return answer;
  };

  const choose = (who: TestPerson, category: string, on = true) =>
    ask(who, 'PUT', '/preferences', { category, on });

  return {
    ask,
    withNumber,
    codeAsked,
    choose,
    textsOf: async (who: TestPerson) => (await ask(who, 'GET')).body,
    rowsOf: (who: TestPerson) =>
      house.query('select * from text_message where user_id = $1 order by id', [who.actor.userId]),
    /** Verified, and told of jobs. */
    turnedOn: async (who: TestPerson, channel = 'sms') => {
      const number = await withNumber(who);
      await codeAsked(who, channel);
      const { status, body } = await ask(who, 'POST', '/confirm', { code: newestCode(service, number) });
      expect([status, body.verified?.channel]).toEqual([200, channel]);
      expect((await choose(who, 'jobs')).status).toBe(200);
      service.carried = [];
      return number;
    },
    /** Once more what waits or failed, as the queue would. */
    triedAgain: async () => {
      await house.query(
        `select enqueue('sendText', json_build_object('textId', id), null, 0) from text_message where state in ('waiting', 'failed')`,
      );
      return house.drain();
    },
  };
}
