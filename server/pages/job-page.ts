/** One job, open or ended. */
import { html } from 'ghtml';
import type { PublicJob, PublicJobItem } from '../domain/job-board/index.ts';
import { jobPosting } from './job-posting.ts';
import { jobList } from './jobs-page.ts';
import { layout } from './layout.ts';
import {
  beginning,
  dayWords,
  EMPLOYMENT_TYPES,
  experienceWords,
  hiring,
  LEVELS,
  listed,
  paragraphs,
  payWords,
  WORK_MODES,
} from './words.ts';

type Input = { publicUrl: string; job: PublicJob; similar: PublicJobItem[] };

export function jobPage({ publicUrl, job, similar }: Input): string {
  return layout({
    title: `${job.title} · ${listed(job.places)} · Hireloom`,
    description: beginning(job.description, 155),
    canonical: job.path,
    publicUrl,
    // Within a script nothing is read as HTML but what could end it.
    head: `<script type="application/ld+json">${JSON.stringify(jobPosting(publicUrl, job)).replaceAll('<', '\\u003c')}</script>`,
    body: html`<p><a href="/jobs">All jobs</a></p>
<article>
<h1>${job.title}</h1>
<p class="lead">${hiring(job)}</p>
<p><strong>${payWords(job)}</strong></p>
<dl>!${facts(job).map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : ''))}</dl>
<section class="apply" aria-label="Apply"><p>${job.agency.name} fills this job. Candidates have an account here, and hear from the agency.</p>
<p><a class="button primary" href="/sign-up?as=candidate">Create a candidate account</a>
<a class="button" href="/sign-in?next=${encodeURIComponent(job.path)}">Sign in</a>
<a class="button" href="/agencies/${job.agency.code}">About ${job.agency.name}</a></p></section>
<h2>The work</h2>
!${paragraphs(job.description)}
!${skills('Needed', job, 'primary')}!${skills('Good to have', job, 'secondary')}
!${job.benefits.length ? html`<h2>Benefits</h2><ul class="chips">!${job.benefits.map((each) => html`<li>${each}</li>`)}</ul>` : ''}
</article>
!${similar.length ? html`<section aria-labelledby="similar"><h2 id="similar">Similar jobs</h2>!${jobList(similar).replaceAll(/(<\/?)h2>/g, '$1h3>')}</section>` : ''}`,
  });
}

/** For whoever comes by an old link. */
export function endedPage({ publicUrl, job, similar }: Input): string {
  const others = `/agencies/${job.agency.code}/jobs`;
  return layout({
    title: `No longer open: ${job.title} · Hireloom`,
    description: `“${job.title}” is no longer open.`,
    publicUrl,
    body: html`<h1>This job is no longer open</h1>
<p>“${job.title}” has been filled or closed. !${similar.length ? 'These are like it and open:' : 'Others may suit you:'}</p>
!${jobList(similar)}
<p><a class="button" href="/jobs">See all open jobs</a> <a class="button" href="${others}">Jobs at ${job.agency.name}</a></p>`,
  });
}

const SHIFTS = { day: 'Day', night: 'Night', rotating: 'Rotating', flexible: 'Flexible' };
const VISAS = { not_needed: 'Not needed', required: 'You need one', sponsored: 'The company sponsors it' };
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const facts = (job: PublicJob): [string, string | null | undefined][] => [
  [
    'Place',
    listed(job.locations.map(({ place, workMode }) => `${place} (${WORK_MODES[workMode]!.toLowerCase()})`)),
  ],
  [
    'Type',
    `${EMPLOYMENT_TYPES[job.employmentType]}${job.contractMonths ? `, ${job.contractMonths} months` : ''}`,
  ],
  ['Level', job.level && LEVELS[job.level]],
  ['Department', job.department],
  ['Experience', experienceWords(job)],
  ['Variable pay', job.variablePay],
  ['Last day to apply', dayWords(job.endsOn)],
  ['Joining by', job.joiningBy && dayWords(job.joiningBy)],
  ['Shift', job.shift && SHIFTS[job.shift]],
  ['Working days', job.workingDays.length ? listed(job.workingDays.map((day) => DAYS[day - 1]!)) : null],
  ['Probation', job.probationMonths ? `${job.probationMonths} months` : null],
  ['Bond', job.bond],
  ['Education', job.education],
  ['Certificates', job.certificates.length ? listed(job.certificates) : null],
  [
    'Languages',
    job.languages.length ? listed(job.languages.map(({ name, level }) => `${name} (${level})`)) : null,
  ],
  ['Visa', job.visa && VISAS[job.visa]],
  ['Passport', job.passportRequired ? 'You need one' : null],
  ['Travel', job.travelPercent ? `${job.travelPercent} % of the time` : null],
  ['Reference', job.code],
];

function skills(title: string, job: PublicJob, kind: 'primary' | 'secondary'): string {
  const names = job.skills.filter((skill) => skill.kind === kind);
  if (!names.length) return '';
  return html`<h2>${title}</h2><ul class="chips">!${names.map(({ name }) => html`<li>${name}</li>`)}</ul>`;
}
