/** The LinkedIn of the demonstration: nobody needs an account anywhere to see what Hireloom does there, and nothing leaves the machine. */
import type { Settings } from '../../server/settings.ts';
import { LINKEDIN_CLIENT, localLinkedin } from './local-linkedin.ts';

/** Whoever connects is Tara there, with a whole profile, and looks after the page of Nimbus Talent. */
const TABLES: Record<string, Record<string, string>[][]> = {
  PROFILE: [
    [
      {
        'First Name': 'Tara',
        'Last Name': 'Menon',
        Headline: 'Data engineer, ledgers and settlement',
        'Geo Location': 'Pune, Maharashtra, India',
      },
    ],
  ],
  POSITIONS: [
    [
      { 'Company Name': 'Harbour Bank', Title: 'Data Engineer', Location: 'Pune', 'Started On': 'Mar 2021' },
      {
        'Company Name': 'Old Town Software',
        Title: 'Engineer',
        Location: 'Mumbai',
        'Started On': 'Jul 2017',
        'Finished On': 'Feb 2021',
      },
    ],
  ],
  SKILLS: [[{ Name: 'PostgreSQL' }, { Name: 'Python' }, { Name: 'Airflow' }]],
};

/** @returns settings as LINKEDIN_BASE_URL and its client would give them */
export async function openOwnLinkedin(): Promise<{
  settings: NonNullable<Settings['linkedin']>;
  close: () => Promise<void>;
}> {
  const service = localLinkedin();
  await service.open();
  service.tables = TABLES;
  return {
    settings: {
      clientId: LINKEDIN_CLIENT.id,
      clientSecret: LINKEDIN_CLIENT.secret,
      issuer: `${service.url}/oauth`,
      apiUrl: service.url,
      profileScopes: 'openid profile email r_dma_portability_3rd_party',
    },
    close: service.close,
  };
}
