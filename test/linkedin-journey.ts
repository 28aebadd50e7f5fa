/** A browser's way to the LinkedIn of this machine and back. */
import type { House, TestPerson } from './house.ts';

type Purpose = 'profile' | 'page';

export async function setOut(house: House, who: TestPerson, purpose: Purpose) {
  const { status, body, headers } = await house.call(who, 'POST', `/api/common/linkedin/${purpose}/connect`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  const cookie = String(headers['set-cookie']).split(';')[0]!;
  const answer = await fetch(body.url, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location')!);
  return { cookie, path: back.pathname + back.search };
}

/** @returns where the browser goes on */
export async function comeBack(house: House, who: TestPerson | null, path: string, cookie = '') {
  const { status, headers, body } = await house.call(who, 'GET', path, undefined, { cookie });
  if (status !== 302) throw new Error(`${status} ${JSON.stringify(body)}`);
  return headers.location as string;
}

export async function connect(house: House, who: TestPerson, purpose: Purpose = 'profile'): Promise<string> {
  const { path, cookie } = await setOut(house, who, purpose);
  return comeBack(house, who, path, cookie);
}
