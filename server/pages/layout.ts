/** What is around every page of the board. */
import { html } from 'ghtml';

type Page = {
  title: string;
  /** For search engines and previews. */
  description: string;
  /** The page's one address, without the host unless it is another's; none for what shall not be found. */
  canonical?: string;
  publicUrl?: string;
  /** What it is, for previews. */
  type?: 'website' | 'article';
  /** Further lines of the head, as HTML. */
  head?: string;
  /** As HTML. */
  body: string;
};

export const layout = ({
  title,
  description,
  canonical,
  publicUrl,
  type = 'website',
  head = '',
  body,
}: Page): string => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="${type}">
<meta property="og:site_name" content="Hireloom">
!${
  canonical === undefined
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${absolute(canonical, publicUrl)}"><meta property="og:url" content="${absolute(canonical, publicUrl)}">`
}
<link rel="icon" href="/hireloom.svg" type="image/svg+xml">
<link rel="stylesheet" href="/board.css">
!${head}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="/jobs">!${LOGO}<span>Hireloom</span></a>
<nav aria-label="Main"><a href="/jobs">Jobs</a><a href="/blog">Blog</a><a href="/pricing">Pricing</a><a href="/sign-in">Sign in</a></nav>
</header>
<main id="main">
!${body}
</main>
<footer><p>Jobs of recruitment agencies that work with Hireloom. <a href="/terms">Terms and conditions</a></p></footer>
</body>
</html>
`;

const absolute = (address: string, publicUrl = ''): string =>
  address.startsWith('/') ? publicUrl + address : address;

const LOGO = `<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true"><g fill="none" stroke-width="3.4" stroke-linecap="round">
<path stroke="currentColor" d="M11 5v22M21 5v22"/><path class="thread" d="M5 11h2.500M14.5 11H27M5 21h12.500M24.5 21H27"/></g></svg>`;

export const problemPage = ({ title, sentence }: { title: string; sentence: string }): string =>
  layout({
    title: `${title} · Hireloom`,
    description: sentence,
    body: html`<h1>${title}</h1><p>${sentence}</p><p><a class="button" href="/jobs">See all open jobs</a></p>`,
  });
