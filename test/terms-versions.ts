/** Versions of terms for a test, published by a platform admin as the screen does it. */
import pg from 'pg';
import type { House, TestPerson } from './house.ts';

export type Version = { id: string; documentVersion: number };

type Asked = {
  kind?: string;
  country?: string | null;
  language?: string;
  acceptedBy?: string[];
  graceDays?: number | null;
};

const AT = '/api/platform/terms-and-conditions';

export function versionsOf(house: House) {
  let made = 0;
  const call = async (who: TestPerson, method: string, path: string, body?: unknown) => {
    const answer = await house.call(who, method, `${AT}${path}`, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  async function draft(who: TestPerson, { kind = 'terms_of_use', country = null, language = 'en' }: Asked) {
    return (await call(who, 'POST', '', { kind, country, language })) as Version;
  }

  async function reviewed(who: TestPerson, asked: Asked): Promise<Version> {
    made += 1;
    const { id, documentVersion } = await draft(who, asked);
    await call(who, 'PATCH', `/${id}`, {
      version: 1,
      title: 'Terms of use',
      body: `Text number ${made} of these terms.`,
      acceptedBy: asked.acceptedBy ?? ['candidate'],
    });
    await call(who, 'POST', `/${id}/submit-for-review`);
    return { id, documentVersion };
  }

  const release = (who: TestPerson, { id }: Version, graceDays: number | null) =>
    house.call(who, 'POST', `${AT}/${id}/publish`, { publishAt: null, graceDays });

  return {
    draft,
    reviewed,
    release,
    async publish(who: TestPerson, asked: Asked): Promise<Version> {
      const version = await reviewed(who, asked);
      const { status, body } = await release(who, version, asked.graceDays ?? null);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return version;
    },
    /** Back to the first versions, which nobody is asked for: as the owner without triggers. */
    async forget() {
      const client = new pg.Client({ connectionString: house.ownerUrl });
      await client.connect();
      await client.query(`set session_replication_role = replica; delete from legal_acceptance;
        delete from legal_document where id::text not like '01980000-%';
        update legal_document set state = 'published', superseded_at = null`);
      await client.end();
    },
  };
}
