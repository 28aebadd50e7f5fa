/** An organisation's own settings, read and changed by its people. */
import type { Agency, House, TestPerson } from './house.ts';
import { formOf } from './upload.ts';

type Body = Record<string, unknown>;

export function settingsOf(house: House, agency: Agency) {
  const own = async (who: TestPerson = agency.admin) =>
    (await house.call(who, 'GET', '/api/agency/organisation')).body;
  const company = async (who: TestPerson = agency.client) =>
    (await house.call(who, 'GET', '/api/client/company')).body;

  return {
    own,
    change: async (body: Body, who: TestPerson = agency.admin) =>
      house.call(who, 'PATCH', '/api/agency/organisation', { version: (await own(who)).version, ...body }),
    company,
    changeCompany: async (body: Body, who: TestPerson = agency.client) =>
      house.call(who, 'PATCH', '/api/client/company', { version: (await company(who)).version, ...body }),
    uploadLogo(content: Uint8Array) {
      const form = formOf([{ name: 'file', filename: 'logo.png', type: 'image/png', content }]);
      return house.call(agency.admin, 'POST', '/api/agency/organisation/logo', form.payload, form.headers);
    },
  };
}

export const errorsOf = ({ body }: { body: { errors?: { path: string }[] } }) =>
  (body.errors ?? []).map(({ path }) => path);

export const lastEvent = async (house: House) =>
  (
    await house.query(
      `select type, audience, agency_id, client_company_id, data from event order by id desc limit 1`,
    )
  )[0]!;
