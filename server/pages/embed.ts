/** An agency's open jobs within its own site. */
import { html } from 'ghtml';
import type { PublicJobPage } from '../domain/job-board/index.ts';
import { listed, payWords, WORK_MODES } from './words.ts';

type Input = { publicUrl: string; agency: { code: string; name: string }; found: PublicJobPage };

export const embedPage = ({ publicUrl, agency, found }: Input): string => html`<!doctype html>
<html lang="en" class="embedded">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Jobs at ${agency.name}</title>
<base target="_blank">
<link rel="stylesheet" href="/board.css">
<script src="/embed-frame.js" defer></script>
</head>
<body>
<main>
<h1>Jobs at ${agency.name}</h1>
!${
  found.items.length
    ? html`<ul class="jobs">!${found.items.map(
        (job) => html`<li><h2><a href="${publicUrl}${job.path}">${job.title}</a></h2>
<p class="dim">${[listed(job.places), listed(job.workModes.map((mode) => WORK_MODES[mode]!)), payWords(job)].join(' · ')}</p></li>`,
      )}</ul>`
    : html`<p>No job is open at the moment.</p>`
}
<p><a href="${publicUrl}/agencies/${agency.code}/jobs">!${found.next ? 'See all jobs' : 'Search these jobs'}</a></p>
</main>
</body>
</html>
`;
