/** Terms and conditions for everybody: which there are, and each version at its own address for ever. */
import { html } from 'ghtml';
import { KIND_WORDS, type PublicTerms, type PublicVersion } from '../domain/legal/index.ts';
import { layout } from './layout.ts';
import { dayWords } from './words.ts';

type Dated = PublicTerms & { supersededAt?: Date | null };

/** The day in UTC: these pages are the same for everybody. */
const dayOf = (instant: Date): string => dayWords(instant.toISOString().slice(0, 10));

export function termsListPage(publicUrl: string, all: PublicTerms[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return layout({
    title: 'Terms and conditions · Hireloom',
    description: 'What holds between Hireloom and everybody who uses it, in every version.',
    canonical: '/terms',
    publicUrl,
    body: html`<h1>Terms and conditions</h1>
<p class="lead">Where a country has its own, that holds; elsewhere the one for everywhere.</p>
!${kinds.map(
      (kind) =>
        html`<h2>${KIND_WORDS[kind]}</h2><ul>!${all
          .filter((each) => each.kind === kind)
          .map(
            ({ path, title, edition, documentVersion, publishedAt }) =>
              html`<li><a href="${path}">${title}</a> · ${edition} · version ${documentVersion}, since ${dayOf(publishedAt)}</li>`,
          )}</ul>`,
    )}`,
  });
}

export function termsVersionPage(publicUrl: string, version: PublicVersion, history: Dated[]): string {
  const current = history.find(({ supersededAt }) => !supersededAt);
  const isCurrent = current?.documentVersion === version.documentVersion;
  return layout({
    title: `${version.title}, version ${version.documentVersion} · Hireloom`,
    description: `${KIND_WORDS[version.kind]} (${version.edition}), version ${version.documentVersion} of ${dayOf(version.publishedAt)}.`,
    canonical: version.path,
    publicUrl,
    body: html`<p><a href="/terms">Terms and conditions</a></p>
<article lang="${version.language}">
<h1>${version.title}</h1>
<p class="dim" lang="en">${version.edition} · version ${version.documentVersion}, since <time datetime="${version.publishedAt.toISOString()}">${dayOf(version.publishedAt)}</time></p>
!${isCurrent || !current ? '' : html`<p class="note" lang="en">This version no longer holds: <a href="${current.path}">version ${current.documentVersion}</a> followed it.</p>`}
!${version.html}
</article>
<section aria-labelledby="history"><h2 id="history">Every version</h2><ul>!${history.map((each) => line(each, version))}</ul></section>`,
  });
}

function line({ path, documentVersion, publishedAt, supersededAt }: Dated, shown: PublicTerms): string {
  const words = `Version ${documentVersion}`;
  const name =
    documentVersion === shown.documentVersion
      ? html`<strong aria-current="page">${words}</strong>`
      : html`<a href="${path}">${words}</a>`;
  return html`<li>!${name}, from ${dayOf(publishedAt)}${supersededAt ? ` to ${dayOf(supersededAt)}` : ', holds now'}</li>`;
}
