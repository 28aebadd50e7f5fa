/** Every mail can be read in a light and in a dark mail program, whatever colour its agency chose. */
import { expect, test } from 'vitest';
import { contrast, darkerShade } from '../platform/readable-colour.ts';
import { renderMail } from './message.ts';

/** The six by six by six of the web, each as the agency may choose it: readable under white. */
const STEPS = ['00', '33', '66', '99', 'cc', 'ff'];
const brandColours = STEPS.flatMap((red) =>
  STEPS.flatMap((green) => STEPS.map((blue) => darkerShade(`#${red}${green}${blue}`))),
);

type Colours = { words?: string; ground?: string };
type Found = Record<string, Colours>;

/** What each part of a mail looks like: by its own styles, or by those over them where it is dark. */
function partsOf(html: string, scheme: 'light' | 'dark'): Found {
  const found: Found = {};
  const read = (part: string, style: string) => {
    const before = found[part] ?? {};
    found[part] = {
      words: /(?:^|[;{])color:(#\w{6})/.exec(style)?.[1] ?? before.words,
      ground: /background-color:(#\w{6})/.exec(style)?.[1] ?? before.ground,
    };
  };
  for (const [element] of html.matchAll(/<[^>]*class="\w+"[^>]*>/g))
    read(/class="(\w+)"/.exec(element)![1]!, /style="([^"]*)"/.exec(element)![1]!);
  if (scheme === 'light') return found;
  const [, dark] = /prefers-color-scheme: dark\)\{([\s\S]*?)\n\}/.exec(html)!;
  for (const [, parts, style] of dark!.matchAll(/(.+)\{(.*)\}/g))
    for (const [, part] of parts!.matchAll(/\.(\w+)/g)) read(part!, `{${style}`);
  return found;
}

const mail = {
  name: 'Ola',
  title: 'Your offer',
  body: 'It is here.',
  items: [{ words: 'One thing', href: '/one' }],
  href: '/offer',
  button: 'Open it',
  publicUrl: 'https://hireloom.example',
  choices: { all: '/account', off: '/unsubscribe/x' },
};

test.each(['light', 'dark'] as const)('all words can be read in the %s', async (scheme) => {
  for (const colour of [null, ...new Set(brandColours)]) {
    const { html } = await renderMail({ ...mail, brand: { name: 'Nimbus', colour, logo: null } });
    const { card, ground, button, logo: _, ...words } = partsOf(html, scheme);
    expect(Object.keys(words).sort()).toEqual(['brand', 'foot', 'link', 'text', 'title']);
    for (const [part, { words: colourOfIt }] of Object.entries(words))
      expect(contrast(colourOfIt!, card!.ground!), `${part} of ${colour}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(button!.words!, button!.ground!), `button of ${colour}`).toBeGreaterThanOrEqual(4.5);
    // A button is seen as one.
    expect(contrast(button!.ground!, card!.ground!), `button of ${colour}`).toBeGreaterThanOrEqual(3);
    expect(ground!.ground).not.toBe(card!.ground);
  }
});

test('mail programs are told that both are there', async () => {
  const { html } = await renderMail(mail);
  for (const meta of ['color-scheme', 'supported-color-schemes'])
    expect(html).toContain(`<meta name="${meta}" content="light dark"/>`);
});
