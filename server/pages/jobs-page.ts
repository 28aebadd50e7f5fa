/** A list of open jobs: of all agencies, or of one. */
import { html } from 'ghtml';
import type { PublicJobItem, PublicJobPage } from '../domain/job-board/index.ts';
import { layout } from './layout.ts';
import { type Asked, addressOf, searchForm } from './search-form.ts';
import { dayWords, EMPLOYMENT_TYPES, hiring, LEVELS, listed, payWords, WORK_MODES } from './words.ts';

type Input = {
  publicUrl: string;
  agency: { code: string; name: string; about: string | null } | null;
  asked: Asked;
  found: PublicJobPage;
};

export function jobsPage({ publicUrl, agency, asked, found }: Input): string {
  const path = agency ? `/agencies/${agency.code}/jobs` : '/jobs';
  const title = agency ? `Jobs at ${agency.name}` : 'Open jobs';
  const filtered = addressOf(path, asked.search, {}) !== path || asked.search.after !== undefined;
  return layout({
    title: `${title} · Hireloom`,
    description: agency
      ? `Open jobs that ${agency.name} fills.`
      : 'Open jobs of recruitment agencies: search by title, skill, place and pay.',
    // What is filtered is the same list once more; only the list itself shall be found.
    canonical: filtered ? undefined : path,
    publicUrl,
    head: agency ? feedLinks(agency) : '',
    body: html`<h1>${title}</h1>
!${agency ? html`<p class="dim"><a href="/agencies/${agency.code}">About ${agency.name}</a></p>` : ''}
!${searchForm(path, asked, found)}
!${asked.errors.map((error) => html`<p class="error" role="alert">${error}</p>`)}
!${found.searchedFor ? html`<p class="note" role="status">No job has “${asked.search.q}”. These have “${found.searchedFor}”.</p>` : ''}
!${found.placeSearchedFor ? html`<p class="note" role="status">No job is in “${asked.search.place}”. These are in “${found.placeSearchedFor}”.</p>` : ''}
<div class="columns">
<section aria-label="Jobs found">
<p class="dim" role="status">${countWords(found)}</p>
!${found.items.length ? jobList(found.items) : nothing(path)}
!${found.next ? html`<p class="pager"><a class="button" rel="next" href="${addressOf(path, asked.search, { after: found.next })}">More jobs</a></p>` : ''}
</section>
!${facets(path, asked, found)}
</div>`,
  });
}

const feedLinks = ({ code, name }: { code: string; name: string }) => html`
<link rel="alternate" type="application/rss+xml" title="Jobs at ${name} (RSS)" href="/agencies/${code}/jobs.rss">
<link rel="alternate" type="application/atom+xml" title="Jobs at ${name} (Atom)" href="/agencies/${code}/jobs.atom">`;

const countWords = ({ total, more }: PublicJobPage) =>
  more ? `More than ${total} jobs` : total === 1 ? '1 job' : `${total} jobs`;

export const jobList = (jobs: PublicJobItem[]): string =>
  html`<ul class="jobs">!${jobs.map(
    (job) => html`<li><h2><a href="${job.path}">${job.title}</a></h2>
<p>${hiring(job)}</p>
<p class="dim">${[listed(job.places), listed(job.workModes.map((mode) => WORK_MODES[mode]!)), EMPLOYMENT_TYPES[job.employmentType]].filter(Boolean).join(' · ')}</p>
<p><strong>${payWords(job)}</strong> <span class="dim">· until <time datetime="${job.endsOn}">${dayWords(job.endsOn)}</time></span></p></li>`,
  )}</ul>`;

const nothing = (path: string) => html`<div class="empty"><h2>No job fits</h2>
<p>Try fewer words, another place, or less pay.</p><p><a class="button" href="${path}">Start again</a></p></div>`;

const FACETS = [
  ['place', 'Place', {}],
  ['workMode', 'Work mode', WORK_MODES],
  ['employmentType', 'Type', EMPLOYMENT_TYPES],
  ['level', 'Level', LEVELS],
  ['agency', 'Agency', {}],
] as const;

function facets(path: string, { search }: Asked, { facets, more }: PublicJobPage): string {
  const groups = FACETS.filter(
    ([field]) => (field !== 'agency' || path === '/jobs') && (facets[field].length || search[field]),
  );
  if (!groups.length) return '';
  return html`<aside aria-label="Narrow the list">!${groups.map(([field, label, words]) => {
    const chosen = search[field];
    return html`<h2>${label}</h2><ul>!${
      chosen
        ? html`<li><a href="${addressOf(path, search, { [field]: undefined })}" aria-label="Any ${label.toLowerCase()}, not only ${wordOf(words, chosen)}">${wordOf(words, chosen)} ✕</a></li>`
        : facets[field].map(
            ({ value, label, count }) =>
              html`<li><a href="${addressOf(path, search, { [field]: value })}" rel="nofollow">${wordOf(words, label)}</a> <span class="dim">${count}${more ? '+' : ''}</span></li>`,
          )
    }</ul>`;
  })}</aside>`;
}

const wordOf = (words: Record<string, string>, value: string) => words[value] ?? value;
