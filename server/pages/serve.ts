/** The public job board, and the terms, as pages: written here, readable without a script, the same for everybody. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getPublicAgency } from '../domain/engagements/index.ts';
import * as board from '../domain/job-board/index.ts';
import { listPublicTerms, readEdition, readPublicTerms } from '../domain/legal/index.ts';
import { followJobLink } from '../domain/linkedin/index.ts';
import { listPublicPlans } from '../domain/plans/index.ts';
import { SYSTEM } from '../platform/actor.ts';
import { HireloomError } from '../platform/errors.ts';
import { runAs } from '../platform/events.ts';
import { addBlogPages } from './blog/serve.ts';
import { embedPage } from './embed.ts';
import { atomFeed, rssFeed, xmlFeed } from './feeds.ts';
import { endedPage, jobPage } from './job-page.ts';
import { jobsPage } from './jobs-page.ts';
import { problemPage } from './layout.ts';
import { openPageCache, type Page, sendPage } from './page-cache.ts';
import { pricingPage, readPricing } from './pricing-page.ts';
import { type Asked, readSearch } from './search-form.ts';
import { robots, sitemap, sitemapIndex } from './sitemaps.ts';
import { termsListPage, termsVersionPage } from './terms-page.ts';

const HTML = 'text/html; charset=utf-8';
const MINUTE = 'public, max-age=60';
const HOUR = 'public, max-age=3600';
/** Readers of RSS and Atom come again; job sites take all of it. */
const NEWEST = 50;
const FEED_PART = 200;
const EMBEDDED = 30;

type ByCode = { Params: { code: string } };

export async function servePublicPages(app: FastifyInstance) {
  await app.register(async (pages) => {
    pages.setErrorHandler((error, request, reply) => refuse(error as Error, request, reply));
    // Pages are no operations of the API.
    pages.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, hide: true };
    });
    addPages(pages);
    addPricing(pages);
    addBlogPages(pages);
    addTerms(pages);
    addFeeds(pages);
    addSitemaps(pages);
    addFiles(pages);
    addLinks(pages);
  });
}

function addPages(app: FastifyInstance) {
  const { publicUrl } = app.services.settings;
  const cache = openPageCache();
  const list = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
    make: () => Promise<string>,
  ) => {
    const fresh = async (): Promise<Page> => ({
      status: asked.errors.length ? 400 : 200,
      type: HTML,
      text: await make(),
    });
    const key = JSON.stringify([request.url.split('?')[0], asked]);
    return sendPage(request, reply, await cache(key, fresh), MINUTE);
  };
  app.get('/jobs', async (request, reply) => {
    const asked = readSearch(request.query);
    return list(request, reply, asked, async () => {
      const found = await app.services.asNobody((context) => board.listPublicJobs(context, asked.search));
      return jobsPage({ publicUrl, agency: null, asked, found });
    });
  });
  app.get<ByCode>('/agencies/:code/jobs', async (request, reply) => {
    const asked = readSearch(request.query);
    return list(request, reply, asked, async () => {
      const { agency, found } = await ofAgency(app, request.params.code, asked);
      return jobsPage({ publicUrl, agency, asked, found });
    });
  });
  app.get<ByCode>('/agencies/:code/embed', async (request, reply) => {
    const { agency, found } = await ofAgency(app, request.params.code, readSearch({ limit: EMBEDDED }));
    mayBeFramed(reply);
    return page(reply, embedPage({ publicUrl, agency, found }));
  });
  app.get<{ Params: { slug: string } }>('/jobs/:slug', async (request, reply) => {
    const { slug } = board.jobBoardSchemas.JobSlug.safeParse(request.params).data ?? {};
    if (!slug) return nothingHere(reply, 404);
    const { live, job, similar } = await app.services.asNobody(async (context) => {
      const found = await board.findPublicJob(context, slug);
      return { ...found, similar: await board.listSimilarJobs(context, found.job) };
    });
    if (!live) return page(reply.status(410), endedPage({ publicUrl, job, similar }));
    // Of a title that has changed since, or was never so.
    if (`/jobs/${slug}` !== job.path) return reply.redirect(job.path, 301);
    return page(reply, jobPage({ publicUrl, job, similar }));
  });
}

function addPricing(app: FastifyInstance) {
  const { publicUrl } = app.services.settings;
  const cache = openPageCache();
  app.get('/pricing', async (request, reply) => {
    const asked = readPricing(request.query);
    const make = async (): Promise<Page> => {
      const plans = await app.services.asNobody(listPublicPlans);
      return { status: 200, type: HTML, text: pricingPage({ publicUrl, plans, asked }) };
    };
    return sendPage(request, reply, await cache(JSON.stringify(asked), make), MINUTE);
  });
}

type OfTerms = { Params: { kind: string; edition: string; version: string } };

function addTerms(app: FastifyInstance) {
  const { publicUrl } = app.services.settings;
  app.get('/terms', async (_request, reply) =>
    page(reply, termsListPage(publicUrl, await app.services.asNobody(listPublicTerms))),
  );
  app.get<OfTerms>('/terms/:kind/:edition', async (request, reply) => {
    const edition = readEdition(request.params.kind, request.params.edition);
    if (!edition) return nothingHere(reply, 404);
    const { version } = await app.services.asNobody((context) => readPublicTerms(context, edition));
    return reply.header('cache-control', 'no-cache').redirect(version.path, 302);
  });
  app.get<OfTerms>('/terms/:kind/:edition/:version', async (request, reply) => {
    const edition = readEdition(request.params.kind, request.params.edition);
    const number = /^[1-9]\d{0,5}$/.test(request.params.version) ? Number(request.params.version) : null;
    if (!edition || !number) return nothingHere(reply, 404);
    const { version, history } = await app.services.asNobody((context) =>
      readPublicTerms(context, edition, number),
    );
    return page(reply, termsVersionPage(publicUrl, version, history));
  });
}

async function ofAgency(app: FastifyInstance, code: string, { search }: Asked) {
  return app.services.asNobody(async (context) => {
    const agency = await getPublicAgency(context, code);
    return { agency, found: await board.listPublicJobs(context, { ...search, agency: agency.code }) };
  });
}

/** Transactions of their own for each part: a reader that is slow holds none open. */
function addFeeds(app: FastifyInstance) {
  const { publicUrl } = app.services.settings;
  app.get<ByCode>('/agencies/:code/jobs.xml', async (request, reply) => {
    const agency = await app.services.asNobody((context) => getPublicAgency(context, request.params.code));
    const part = (last?: board.PublicJob) =>
      app.services.asNobody((context) => board.listForFeed(context, agency.code, FEED_PART, last));
    return reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', HOUR)
      .send(Readable.from(xmlFeed({ publicUrl, agency, part })));
  });
  for (const [ending, type, feed] of [
    ['rss', 'application/rss+xml', rssFeed],
    ['atom', 'application/atom+xml', atomFeed],
  ] as const) {
    app.get<ByCode>(`/agencies/:code/jobs.${ending}`, async (request, reply) => {
      const { agency, jobs } = await app.services.asNobody(async (context) => {
        const agency = await getPublicAgency(context, request.params.code);
        return { agency, jobs: await board.listForFeed(context, agency.code, NEWEST) };
      });
      return reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', HOUR)
        .send(feed({ publicUrl, agency, jobs, now: app.services.clock.now() }));
    });
  }
}

function addSitemaps(app: FastifyInstance) {
  const { publicUrl } = app.services.settings;
  const xml = (reply: FastifyReply, text: string) =>
    reply.type('application/xml; charset=utf-8').header('cache-control', HOUR).send(text);
  app.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', HOUR).send(robots(publicUrl)),
  );
  app.get('/sitemap.xml', async (_request, reply) =>
    xml(reply, sitemapIndex(publicUrl, await app.services.asNobody(board.sitemapParts))),
  );
  app.get('/sitemap/agencies.xml', async (_request, reply) => {
    const codes = await app.services.asNobody(board.listSitemapAgencies);
    const lists = codes.map((code) => ({ path: `/agencies/${code}/jobs`, changedAt: null }));
    return xml(
      reply,
      sitemap(publicUrl, [
        ...['/jobs', '/pricing', '/terms'].map((path) => ({ path, changedAt: null })),
        ...lists,
      ]),
    );
  });
  app.get<{ Params: { part: string } }>('/sitemap/jobs:part(^[0-9a-f]{0,4}$).xml', async (request, reply) =>
    xml(
      reply,
      sitemap(
        publicUrl,
        await app.services.asNobody((context) => board.listSitemapJobs(context, request.params.part)),
      ),
    ),
  );
}

const TYPES = { css: 'text/css', js: 'text/javascript' } as const;

function addFiles(app: FastifyInstance) {
  for (const [name, type] of [
    ['board.css', TYPES.css],
    ['embed.js', TYPES.js],
    ['embed-frame.js', TYPES.js],
  ] as const) {
    const text = readFileSync(path.join(import.meta.dirname, 'files', name), 'utf8');
    app.get(`/${name}`, async (_request, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', HOUR)
        // An agency's own site loads the script.
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(text),
    );
  }
}

/** Who looks what stands behind a link, to show a picture of it, is no reader. */
const LOOKERS =
  /bot|crawl|spider|preview|facebookexternalhit|whatsapp|telegram|slack|discord|embed|curl|wget|python|scan/i;

/** Counts, keeps nothing of who came, and leads on. */
function addLinks(app: FastifyInstance) {
  const { db, clock } = app.services;
  app.get<ByCode>('/go/:code', async (request, reply) => {
    const counts = request.method === 'GET' && !LOOKERS.test(request.headers['user-agent'] ?? '');
    const path = await runAs(db, SYSTEM, clock.now(), (context) =>
      followJobLink(context, request.params.code, counts),
    );
    return reply.header('cache-control', 'no-store').redirect(path, 302);
  });
}

const page = (reply: FastifyReply, html: string) =>
  reply.type(HTML).header('cache-control', MINUTE).send(html);

/** Any site may show this page within its own; every other page only ours. */
function mayBeFramed(reply: FastifyReply) {
  const policy = String(reply.getHeader('content-security-policy'));
  reply.removeHeader('x-frame-options');
  reply.header('content-security-policy', policy.replace(/frame-ancestors [^;]+/, 'frame-ancestors *'));
  reply.header('cross-origin-resource-policy', 'cross-origin');
}

function refuse(error: Error, request: FastifyRequest, reply: FastifyReply) {
  const status = error instanceof HireloomError ? error.status : 0;
  if (status === 404) return nothingHere(reply, 404);
  // What else went wrong is told as everywhere.
  request.log.debug({ url: request.url }, 'no page of the job board');
  throw error;
}

const nothingHere = (reply: FastifyReply, status: number) =>
  reply
    .status(status)
    .type(HTML)
    .header('cache-control', 'no-cache')
    .send(
      problemPage({
        title: 'No such page',
        sentence:
          'Nothing is shown at this address. It may have been mistyped, or what was here has been taken off.',
      }),
    );
