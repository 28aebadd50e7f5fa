/** Somebody without an account who looks at the public job board. */
import type { House } from './house.ts';

export function aVisitor(house: House) {
  const get = (url: string) => house.call(null, 'GET', url);
  const pathOf = async (id: string): Promise<string> => {
    const [row] = await house.query('select key from public_job where job_id = $1', [id]);
    return `/jobs/${row?.key ?? id.replaceAll('-', '').slice(-12)}`;
  };
  return {
    get,
    search: async (query = '') => (await get(`/api/public/jobs${query}`)).body,
    pathOf,
    /** What they see after the address was set right. */
    async visit(id: string) {
      const first = await get(await pathOf(id));
      return first.status === 301 ? get(String(first.headers.location)) : first;
    },
  };
}
