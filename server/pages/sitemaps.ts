/** What tells search engines where the jobs are. */
import { html as xml } from 'ghtml';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export const robots = (publicUrl: string): string =>
  `User-agent: *
Allow: /jobs
Allow: /agencies/
Allow: /blog
Disallow: /api/
Disallow: /jobs?
Disallow: /agencies/*/jobs?
Disallow: /blog?
Disallow: /blog/preview/

Sitemap: ${publicUrl}/sitemap.xml
`;

export const sitemapIndex = (publicUrl: string, parts: string[]): string =>
  HEAD +
  xml`<sitemapindex xmlns="${NAMESPACE}">
!${['agencies', 'blog', ...parts.map((part) => `jobs${part}`)].map(
    (name) => xml`<sitemap><loc>${publicUrl}/sitemap/${name}.xml</loc></sitemap>
`,
  )}</sitemapindex>
`;

export const sitemap = (publicUrl: string, pages: { path: string; changedAt: Date | null }[]): string =>
  HEAD +
  xml`<urlset xmlns="${NAMESPACE}">
!${pages.map(
    ({ path, changedAt }) => xml`<url><loc>${publicUrl}${path}</loc>!${
      changedAt ? xml`<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    }</url>
`,
  )}</urlset>
`;
