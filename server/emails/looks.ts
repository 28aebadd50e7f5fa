/** How a mail looks in a light and in a dark mail program; the brand's colour is made readable in both. */
import type { CSSProperties } from 'react';
import { lighterShade } from '../platform/readable-colour.ts';

const OWN_COLOUR = '#8a4b2a';

/** Written into the mail's elements, because many programs read nothing else. */
export function lightStyles(brandColour: string | null | undefined) {
  const colour = brandColour ?? OWN_COLOUR;
  return {
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
      color: colour,
      fontSize: '14px',
      fontWeight: 700,
      letterSpacing: '0.04em',
      margin: '0 0 16px',
    },
    logo: { display: 'block', height: 'auto', margin: '0 0 16px', maxHeight: '56px', maxWidth: '200px' },
    title: {
      color: '#241a14',
      fontSize: '20px',
      lineHeight: '28px',
      margin: '0 0 12px',
      overflowWrap: 'anywhere',
    },
    text: {
      color: '#3d332c',
      fontSize: '15px',
      lineHeight: '24px',
      margin: '0 0 16px',
      overflowWrap: 'anywhere',
    },
    link: { color: colour, textDecorationLine: 'underline' },
    button: {
      backgroundColor: colour,
      borderRadius: '8px',
      color: '#ffffff',
      fontSize: '15px',
      padding: '12px 20px',
    },
    foot: { color: '#75685e', fontSize: '12px', lineHeight: '18px', margin: '24px 0 0' },
  } satisfies Record<string, CSSProperties>;
}

const DARK = { ground: '#17120f', card: '#241d18', title: '#f4ece4', text: '#ddd2c8', foot: '#b3a598' };

export const WHERE_DARK = '@media (prefers-color-scheme: dark)';

/** Over the light styles, where the program is dark and asks. A logo keeps its white ground: it may be black. */
export function darkStyles(brandColour: string | null | undefined): string {
  const colour = lighterShade(brandColour ?? OWN_COLOUR, DARK.card);
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
${WHERE_DARK}{
.ground,.ground>table>tbody>tr>td{background-color:${DARK.ground}!important}
.card{background-color:${DARK.card}!important}
.logo{background-color:#ffffff!important;border-radius:6px;padding:6px}
.title{color:${DARK.title}!important}
.text{color:${DARK.text}!important}
.foot{color:${DARK.foot}!important}
.brand,.link{color:${colour}!important}
.button{background-color:${colour}!important;color:${DARK.card}!important}
}
@media (max-width:480px){.card{padding:20px!important}}`;
}
