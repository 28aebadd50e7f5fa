/** Somebody who brings in jobs from a spreadsheet; before each test nothing was brought in. */
import Papa from 'papaparse';
import { beforeEach, expect } from 'vitest';
import type { Agency, House, TestPerson } from './house.ts';
import { formOf } from './upload.ts';

export const JOB_IMPORTS = '/api/common/job-imports';

export function anImporter(house: House, agency: Agency) {
  beforeEach(async () => {
    await house.drain();
    await house.query('delete from job_import; delete from notification; delete from mail');
    await house.query(`delete from job where state = 'draft'; update job set state = 'closed'`);
  });

  const upload = (
    content: string | Uint8Array,
    who: TestPerson = agency.manager,
    { name = 'jobs.csv', engagementId = agency.engagementId } = {},
  ) => {
    const { payload, headers } = formOf([{ name: 'file', filename: name, type: 'text/csv', content }]);
    return house.call(who, 'POST', `${JOB_IMPORTS}?engagementId=${engagementId}`, payload, headers);
  };
  const get = (id: string, who: TestPerson = agency.manager) =>
    house.call(who, 'GET', `${JOB_IMPORTS}/${id}`);
  return {
    upload,
    /** Uploaded and looked through. */
    async check(content: string | Uint8Array, who: TestPerson = agency.manager, how = {}) {
      const { status, body } = await upload(content, who, how);
      expect([status, body.state ?? body]).toEqual([201, 'checking']);
      await house.drain();
      return (await get(body.id, who)).body;
    },
    start: (id: string, who: TestPerson = agency.manager, withDuplicates = false) =>
      house.call(who, 'POST', `${JOB_IMPORTS}/${id}/start`, { withDuplicates }),
    get,
    rowsOf: async (id: string, query = '', who: TestPerson = agency.manager) =>
      (await house.call(who, 'GET', `${JOB_IMPORTS}/${id}/rows${query}`)).body.items,
    async result(id: string, who: TestPerson = agency.manager) {
      const { body } = await house.call(who, 'GET', `${JOB_IMPORTS}/${id}/result.csv`);
      return Papa.parse<Record<string, string>>(String(body).replace('\ufeff', ''), {
        header: true,
        skipEmptyLines: true,
      }).data;
    },
    drafts: async () =>
      (await house.query(`select count(*)::int as count from job where state = 'draft'`))[0]!.count,
  };
}

/** A file of so many jobs. */
export const cooks = (count: number, from = 0) =>
  ['Title', ...Array.from({ length: count }, (_, at) => `Cook ${from + at}`)].join('\n');
