/** LinkedIn’s own interfaces, as far as we use them: https://learn.microsoft.com/linkedin */

import { plainName, type Row, TABLES, type Tables } from '../reading/tables.ts';
import { ask, LinkedinRefused } from './asking.ts';
import { openOauth } from './oauth.ts';

export type LinkedinSettings = {
  clientId: string;
  clientSecret: string;
  /** Where its OpenID Connect discovery begins. */
  issuer: string;
  apiUrl: string;
  /** What is asked of somebody who connects their own profile. */
  profileScopes: string;
};

export type Linkedin = ReturnType<typeof openLinkedin>;

/** What LinkedIn’s Member Data Portability API needs; then the whole profile can be read. */
const PORTABILITY = ['r_dma_portability_3rd_party', 'r_dma_portability_member'];
export const readsWholeProfile = (scopes: string[]): boolean =>
  scopes.some((scope) => PORTABILITY.includes(scope));

const MOST_PAGES = 200;

export type Page = { urn: string; name: string };
type NewPost = { pageUrn: string; words: string; link: string; title: string; imageUrn: string | null };

/** @param patience seconds that it has for each answer */
export function openLinkedin(settings: LinkedinSettings, publicUrl: string, patience: number) {
  const patienceMs = patience * 1000;
  const at = (path: string) => `${settings.apiUrl}${path}`;
  const get = (token: string, path: string) => ask({ method: 'GET', url: at(path), token, patienceMs });
  return {
    ...openOauth(settings, publicUrl, patience),

    who: async (token: string) => {
      const { body } = await get(token, '/v2/userinfo');
      const said = (key: string) => (typeof body[key] === 'string' ? (body[key] as string) : '');
      return {
        subject: said('sub'),
        name: said('name') || [said('given_name'), said('family_name')].filter(Boolean).join(' '),
        email: body.email_verified === false ? '' : said('email'),
      };
    },

    /** The tables of the member’s own data, as in the export. */
    tables: async (token: string, told: (done: number, of: number) => Promise<void>): Promise<Tables> => {
      const tables: Tables = {};
      for (const [nth, domain] of DOMAINS.entries()) {
        tables[TABLES[nth]!] = await snapshot(token, domain);
        await told(nth + 1, DOMAINS.length);
      }
      return tables;
    },

    /** Those company pages in whose name the person may post. */
    pages: async (token: string): Promise<Page[]> => {
      const { body } = await get(
        token,
        '/rest/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED&count=50',
      );
      const urns = listOf(body.elements).map((each) =>
        String(each.organization ?? each.organizationTarget ?? ''),
      );
      const pages: Page[] = [];
      for (const urn of urns.filter((each) => /^urn:li:organization:\d+$/.test(each)).slice(0, 50)) {
        const { body: page } = await get(token, `/rest/organizations/${urn.split(':').at(-1)}`);
        pages.push({ urn, name: String(page.localizedName ?? urn).slice(0, 200) });
      }
      return pages;
    },

    /** @returns the picture’s URN */
    upload: async (token: string, owner: string, bytes: Uint8Array): Promise<string> => {
      const { body } = await ask({
        method: 'POST',
        url: at('/rest/images?action=initializeUpload'),
        token,
        json: { initializeUploadRequest: { owner } },
        patienceMs,
      });
      const { uploadUrl, image } = (body.value ?? {}) as { uploadUrl?: unknown; image?: unknown };
      if (typeof image !== 'string' || !isTheirs(uploadUrl))
        throw new LinkedinRefused(200, 'LinkedIn took no picture.');
      await ask({ method: 'PUT', url: uploadUrl, token, bytes, patienceMs });
      return image;
    },

    /** @returns the post’s URN; that of the same post, where it was posted before */
    post: async (token: string, post: NewPost): Promise<string> => {
      try {
        const { headers } = await ask({
          method: 'POST',
          url: at('/rest/posts'),
          token,
          json: bodyOf(post),
          patienceMs,
        });
        return headers.get('x-restli-id') ?? '';
      } catch (error) {
        const twin = error instanceof LinkedinRefused && DUPLICATE.exec(error.message)?.[0];
        if (twin) return twin;
        throw error;
      }
    },

    /** Among the newest of a page, the one that leads to our link. @throws LinkedinRefused where the connection may not look */
    find: async (token: string, pageUrn: string, link: string): Promise<string | null> => {
      const path = `/rest/posts?author=${encodeURIComponent(pageUrn)}&q=author&count=50&sortBy=CREATED`;
      const { body } = await get(token, path);
      const found = listOf(body.elements).find((each) => JSON.stringify(each).includes(link));
      return typeof found?.id === 'string' ? found.id : null;
    },

    /** Gone already is as good as gone. */
    remove: async (token: string, urn: string): Promise<void> => {
      const url = at(`/rest/posts/${encodeURIComponent(urn)}`);
      await ask({ method: 'DELETE', url, token, patienceMs }).catch((error: unknown) => {
        if (!(error instanceof LinkedinRefused) || ![404, 410].includes(error.said)) throw error;
      });
    },
  };

  async function snapshot(token: string, domain: string): Promise<Row[]> {
    const rows: Row[] = [];
    for (let start = 0; start < MOST_PAGES; start++) {
      const path = `/rest/memberSnapshotData?q=criteria&domain=${domain}&start=${start}`;
      const found = await get(token, path).catch((error: unknown) => {
        // So it says that the member has nothing of the kind, or no more.
        if (error instanceof LinkedinRefused && error.said === 404) return null;
        throw error;
      });
      const elements = listOf(found?.body.elements);
      rows.push(...elements.flatMap((element) => listOf(element.snapshotData).map(rowOf)));
      const { total } = (found?.body.paging ?? {}) as { total?: unknown };
      if (!elements.length || start + 1 >= Number(total ?? 1)) break;
    }
    return rows;
  }

  /** Where to put a picture an answer says: at LinkedIn, or where this installation’s LinkedIn stands. */
  function isTheirs(url: unknown): url is string {
    const target = typeof url === 'string' ? URL.parse(url) : null;
    if (!target) return false;
    const sameHost = target.origin === new URL(settings.apiUrl).origin;
    return sameHost || (target.protocol === 'https:' && /(^|\.)(linkedin|licdn)\.com$/.test(target.hostname));
  }
}

/** In the order of the tables. */
const DOMAINS = [
  'PROFILE',
  'POSITIONS',
  'EDUCATION',
  'SKILLS',
  'CERTIFICATIONS',
  'LANGUAGES',
  'EMAIL_ADDRESSES',
  'PHONE_NUMBERS',
];

const DUPLICATE = /urn:li:(?:share|ugcPost):\d+/;

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];

const rowOf = (said: Record<string, unknown>): Row =>
  Object.fromEntries(
    Object.entries(said).flatMap(([heading, value]) =>
      typeof value === 'string' ? [[plainName(heading), value.trim()]] : [],
    ),
  );

const bodyOf = ({ pageUrn, words, link, title, imageUrn }: NewPost) => ({
  author: pageUrn,
  commentary: escaped(words),
  visibility: 'PUBLIC',
  distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
  content: { article: { source: link, title, ...(imageUrn ? { thumbnail: imageUrn } : {}) } },
  lifecycleState: 'PUBLISHED',
  isReshareDisabledByAuthor: false,
});

/** What has a meaning in LinkedIn’s “little text” is meant as it stands; a hashtag stays one. */
const escaped = (words: string): string => words.replaceAll(/[\\|{}@[\]()<>*_~]/g, '\\$&');
