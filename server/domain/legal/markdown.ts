/** The one renderer of terms: for the preview, the page that asks to accept, and the public pages. */
import MarkdownIt from 'markdown-it';

// HTML stays text. A picture would tell another host who reads.
const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image');

/** Nothing but the web, mail and addresses of our own: `//host` and `/\host` are none of those. */
markdown.validateLink = (address) => /^(https?:\/\/|mailto:|#|\/(?![/\\]|%5c))/i.test(address.trim());

markdown.renderer.rules.link_open = (tokens, index, options, _environment, self) => {
  const token = tokens[index]!;
  if (!/^[#/]/.test(String(token.attrGet('href')))) token.attrSet('rel', 'noopener noreferrer nofollow');
  return self.renderToken(tokens, index, options);
};

/** The page's own heading is the first. */
for (const rule of ['heading_open', 'heading_close'] as const)
  markdown.renderer.rules[rule] = (tokens, index, options, _environment, self) => {
    const token = tokens[index]!;
    if (token.tag === 'h1') token.tag = 'h2';
    return self.renderToken(tokens, index, options);
  };

/** A wide table scrolls by itself. */
markdown.renderer.rules.table_open = () =>
  '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>';
markdown.renderer.rules.table_close = () => '</table></div>';

/** @param text Markdown of whoever @returns HTML that holds nothing but text, headings, lists, tables and safe links */
export const toHtml = (text: string): string => markdown.render(text);
