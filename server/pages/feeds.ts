/** An agency's open jobs for other sites and for readers of feeds. */
import { html as xml } from 'ghtml';
import type { PublicJob } from '../domain/job-board/index.ts';
import { hiring, LEVELS, listed, paragraphs, payWords, WORK_MODES } from './words.ts';

type Agency = { code: string; name: string };
type Input = { publicUrl: string; agency: Agency; jobs: PublicJob[]; now: Date };

export const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** In the form that Indeed and most job sites take: https://docs.indeed.com/indeed-apply/xml-feed; part by part. */
export async function* xmlFeed({
  publicUrl,
  agency,
  part,
}: {
  publicUrl: string;
  agency: Agency;
  part: (last?: PublicJob) => Promise<PublicJob[]>;
}): AsyncGenerator<string> {
  yield `${HEAD}${xml`<source><publisher>${agency.name}</publisher><publisherurl>${publicUrl}/agencies/${agency.code}</publisherurl>`}\n`;
  let last: PublicJob | undefined;
  do {
    const jobs = await part(last);
    last = jobs.at(-1);
    if (jobs.length) yield jobs.map((job) => showable(xmlJob(publicUrl, job))).join('');
  } while (last);
  yield '</source>\n';
}

const EMPLOYMENT_TYPES = { permanent: 'fulltime', contract: 'contract', internship: 'internship' };

const xmlJob = (publicUrl: string, job: PublicJob) => xml`<job><title>${job.title}</title>
<date>${job.postedAt.toUTCString()}</date><referencenumber>${job.key}</referencenumber><requisitionid>${job.code}</requisitionid>
<url>${publicUrl}${job.path}</url><company>${job.companyName ?? job.agency.name}</company><sourcename>${job.agency.name}</sourcename>
<city>${job.places[0]}</city><country>${job.country}</country>!${
  job.workModes.includes('office')
    ? ''
    : xml`<remotetype>${job.workModes.includes('hybrid') ? 'Hybrid remote' : 'Fully remote'}</remotetype>`
}
<description>!${cdata(paragraphs(job.description))}</description><salary>${payWords(job)}</salary>
<jobtype>${EMPLOYMENT_TYPES[job.employmentType]}</jobtype>!${job.level ? xml`<experience>${LEVELS[job.level]}</experience>` : ''}
<expirationdate>${job.endsOn}</expirationdate></job>
`;

export const rssFeed = ({ publicUrl, agency, jobs, now }: Input): string =>
  showable(
    `${HEAD}${xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Jobs at ${agency.name}</title><link>${publicUrl}/agencies/${agency.code}/jobs</link>
<description>Open jobs that ${agency.name} fills.</description><language>en</language>
<lastBuildDate>${(jobs[0]?.postedAt ?? now).toUTCString()}</lastBuildDate>
<atom:link href="${publicUrl}/agencies/${agency.code}/jobs.rss" rel="self" type="application/rss+xml"/>
!${jobs.map(
      (job) => xml`<item><title>${job.title}</title><link>${publicUrl}${job.path}</link>
<guid isPermaLink="false">${job.key}</guid><pubDate>${job.postedAt.toUTCString()}</pubDate>
<description>!${cdata(summary(job))}</description></item>
`,
    )}</channel></rss>
`}`,
  );

export const atomFeed = ({ publicUrl, agency, jobs, now }: Input): string =>
  showable(
    `${HEAD}${xml`<feed xmlns="http://www.w3.org/2005/Atom">
<title>Jobs at ${agency.name}</title><id>${publicUrl}/agencies/${agency.code}/jobs.atom</id>
<link rel="self" href="${publicUrl}/agencies/${agency.code}/jobs.atom"/><link rel="alternate" href="${publicUrl}/agencies/${agency.code}/jobs"/>
<updated>${(jobs[0]?.postedAt ?? now).toISOString()}</updated><author><name>${agency.name}</name></author>
!${jobs.map(
      (
        job,
      ) => xml`<entry><title>${job.title}</title><id>${publicUrl}/jobs/${job.key}</id><link href="${publicUrl}${job.path}"/>
<published>${job.postedAt.toISOString()}</published><updated>${job.postedAt.toISOString()}</updated>
<content type="html">${summary(job)}</content></entry>
`,
    )}</feed>
`}`,
  );

/** As HTML. */
const summary = (job: PublicJob) =>
  xml`<p>${[hiring(job), listed(job.places), listed(job.workModes.map((mode) => WORK_MODES[mode]!)), payWords(job)].join(' · ')}</p>` +
  paragraphs(job.description);

export const cdata = (html: string) => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** One character that XML does not know would make the whole feed unreadable. */
export const showable = (text: string) =>
  text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
