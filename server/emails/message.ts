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
import { type CSSProperties, createElement as h } from 'react';

export type MailMessage = {
  name: string;
  title: string;
  body: string;
  items?: { words: string; href: string }[];
  href: string;
  button: string;
  publicUrl: string;
  /** The agency in whose name it goes out; without one it is Hireloom itself. */
  brand?: { name: string; colour: string | null; logo: { href: string } | null };
};

const OWN_COLOUR = '#8a4b2a';

const styles = {
  body: {
    backgroundColor: '#f6f3ee',
    fontFamily: 'system-ui, -apple-system, Segoe UI, Roboto, sans-serif',
    margin: 0,
  },
  card: {
    backgroundColor: '#ffffff',
    borderRadius: '12px',
    margin: '24px auto',
    maxWidth: '560px',
    padding: '32px',
  },
  brand: {
    color: OWN_COLOUR,
    fontSize: '14px',
    fontWeight: 700,
    letterSpacing: '0.04em',
    margin: '0 0 16px',
  },
  logo: { display: 'block', height: 'auto', margin: '0 0 16px', maxHeight: '56px', maxWidth: '200px' },
  title: { color: '#241a14', fontSize: '20px', lineHeight: '28px', margin: '0 0 12px' },
  text: { color: '#3d332c', fontSize: '15px', lineHeight: '24px', margin: '0 0 16px' },
  button: {
    backgroundColor: OWN_COLOUR,
    borderRadius: '8px',
    color: '#ffffff',
    fontSize: '15px',
    padding: '12px 20px',
  },
  foot: { color: '#75685e', fontSize: '12px', lineHeight: '18px', margin: '24px 0 0' },
} satisfies Record<string, CSSProperties>;

export async function renderMail(message: MailMessage): Promise<{ html: string; text: string }> {
  return { html: await render(template(message)), text: asText(message) };
}

function template({ name, title, body, items = [], href, button, publicUrl, brand }: MailMessage) {
  const colour = brand?.colour ?? OWN_COLOUR;
  const paragraph = (words: string, key?: number) => h(Text, { style: styles.text, key }, words);
  return h(
    Html,
    { lang: 'en' },
    h(Head),
    h(Preview, null, title),
    h(
      Body,
      { style: styles.body },
      h(
        Container,
        { style: styles.card },
        brand?.logo && h('img', { src: publicUrl + brand.logo.href, alt: '', style: styles.logo }),
        h(Text, { style: { ...styles.brand, color: colour } }, brand?.name ?? 'Hireloom'),
        h(Heading, { as: 'h1', style: styles.title }, title),
        paragraph(`Hello ${name},`),
        ...body.split('\n').map((line, index) => paragraph(line, index)),
        ...items.map((item, index) =>
          h(
            Text,
            { style: styles.text, key: `item-${index}` },
            '• ',
            h(Link, { href: publicUrl + item.href }, item.words),
          ),
        ),
        h(
          Section,
          null,
          h(Button, { href: publicUrl + href, style: { ...styles.button, backgroundColor: colour } }, button),
        ),
        h(Text, { style: styles.foot }, 'You get this because you take part in it on Hireloom.'),
      ),
    ),
  );
}

function asText({ name, title, body, items = [], href, button, publicUrl }: MailMessage): string {
  const list = items.map((item) => `- ${item.words}\n  ${publicUrl}${item.href}`).join('\n');
  return [title, `Hello ${name},`, body, list, `${button}: ${publicUrl}${href}`].filter(Boolean).join('\n\n');
}
