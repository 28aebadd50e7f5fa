/** The one template of every mail, as HTML and as plain text. */
// One by one: all of them together bring Tailwind and a highlighter of code, which every start would pay for.
import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Preview } from '@react-email/preview';
import { render } from '@react-email/render';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { createElement as h } from 'react';
import { darkStyles, lightStyles, WHERE_DARK } from './looks.ts';

export type MailMessage = {
  name: string;
  title: string;
  body: string;
  items?: { words: string; href: string }[];
  href: string;
  button: string;
  publicUrl: string;
  /** Where one chooses which mails one gets, and turns those of this kind off, as paths; left out of those that always come. */
  choices?: { all: string; off: string };
  /** The agency in whose name it goes out; without one it is Hireloom itself. */
  brand?: { name: string; colour: string | null; logo: { href: string } | null };
};

export async function renderMail(message: MailMessage): Promise<{ html: string; text: string }> {
  return { html: await render(template(message)), text: mailText(message) };
}

export type Scheme = 'light' | 'dark';

/** The mail as a program of this scheme shows it. */
export const withScheme = (html: string, scheme: Scheme): string =>
  html
    .replace(WHERE_DARK, scheme === 'dark' ? '@media all' : '@media not all')
    .replace('color-scheme:light dark', `color-scheme:${scheme}`);

function template({ name, title, body, items = [], href, button, publicUrl, choices, brand }: MailMessage) {
  const styles = lightStyles(brand?.colour);
  const looks = (part: keyof typeof styles) => ({ className: part, style: styles[part] });
  const paragraph = (words: string, key?: number) => h(Text, { ...looks('text'), key }, words);
  const link = (path: string, words: string) =>
    h(Link, { ...looks('link'), href: publicUrl + path, key: path }, words);
  return h(
    Html,
    { lang: 'en' },
    h(
      Head,
      null,
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      h('style', null, darkStyles(brand?.colour)),
    ),
    h(Preview, null, title),
    h(
      Body,
      { className: 'ground', style: styles.body },
      h(
        Container,
        looks('card'),
        brand?.logo && h('img', { ...looks('logo'), src: publicUrl + brand.logo.href, alt: '' }),
        h(Text, looks('brand'), brand?.name ?? 'Hireloom'),
        h(Heading, { ...looks('title'), as: 'h1' }, title),
        paragraph(`Hello ${name},`),
        ...body.split('\n').map((line, index) => paragraph(line, index)),
        ...items.map((item, index) =>
          h(Text, { ...looks('text'), key: `item-${index}` }, '• ', link(item.href, item.words)),
        ),
        h(Section, null, h(Button, { ...looks('button'), href: publicUrl + href }, button)),
        h(
          Text,
          looks('foot'),
          'You get this because you take part in it on Hireloom.',
          choices && [
            ' ',
            link(choices.all, 'Choose which mails you get'),
            ' or ',
            link(choices.off, 'turn mails of this kind off'),
            '.',
          ],
        ),
      ),
    ),
  );
}

export function mailText({
  name,
  title,
  body,
  items = [],
  href,
  button,
  publicUrl,
  choices,
}: MailMessage): string {
  const list = items.map((item) => `- ${item.words}\n  ${publicUrl}${item.href}`).join('\n');
  const choose =
    choices &&
    `Choose which mails you get: ${publicUrl}${choices.all}\nTurn mails of this kind off: ${publicUrl}${choices.off}`;
  return [title, `Hello ${name},`, body, list, `${button}: ${publicUrl}${href}`, choose]
    .filter(Boolean)
    .join('\n\n');
}
