/** A file as a page of its own, for a frame of ours: what browsers do not show by themselves. */
import { html } from 'ghtml';
import type { z } from 'zod';
import { readInThread } from '../../platform/careful-thread.ts';
import type { Context } from '../../platform/context.ts';
import { type LinkQuery, requireLink } from '../../platform/file-links.ts';
import type { Storage } from '../../platform/storage.ts';
import { findFile, previewPathOf } from './queries.ts';

type PreviewedFile = { name: string; mime: string; storageKey: string };

/** The file behind a link to its preview. */
export async function getPreviewedFile(
  context: Context,
  id: string,
  link: z.output<typeof LinkQuery>,
): Promise<PreviewedFile> {
  requireLink(context, previewPathOf(id), link);
  return findFile(context, id);
}

/** Outside of any transaction, in a thread. What cannot be read is said on the page. */
export async function previewPage(
  storage: Storage,
  { name, mime, storageKey }: PreviewedFile,
): Promise<string> {
  const bytes = await storage.get(storageKey);
  const body = await readInThread<string>(new URL('./preview-worker.ts', import.meta.url), {
    bytes,
    mime,
  }).catch(() => UNREADABLE);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${name}</title>
        <style>
          !${STYLE}
        </style>
      </head>
      <body>
        !${body.trim() || EMPTY}
      </body>
    </html>`;
}

const UNREADABLE =
  '<p><em>This file cannot be shown here: it is damaged, protected or too large. Download it to open it.</em></p>';
const EMPTY = '<p><em>There are no words in this file.</em></p>';

/** Paper is white, as in the viewer of PDFs, whatever the screen around it is. */
const STYLE = `body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; background: #fff; color: #1c1c1c;
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; font: inherit; margin: 0; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; } h3, h4, h5, h6 { font-size: 1.05rem; }
table { border-collapse: collapse; } td, th { border: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }`;
