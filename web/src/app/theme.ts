/** Pine, marigold and warm paper: calm for a day's work, and not everybody's blue. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eaf5f1',
  '#d3e8e1',
  '#a8d2c5',
  '#79bba8',
  '#4fa48e',
  '#2f8b75',
  '#1f7160',
  '#1a5d50',
  '#17493f',
  '#10352e',
];
const marigold: MantineColorsTuple = [
  '#fff6e3',
  '#fdebc8',
  '#f9d795',
  '#f3c05d',
  '#eeaf38',
  '#dd9718',
  '#b67608',
  '#8f5b06',
  '#6f4708',
  '#4f330a',
];
const clay: MantineColorsTuple = [
  '#fdefec',
  '#fadcd6',
  '#f3b8ac',
  '#ea9180',
  '#e0705c',
  '#d15640',
  '#b83f2b',
  '#993222',
  '#7b281c',
  '#5c1e16',
];
const plum: MantineColorsTuple = [
  '#f7eff7',
  '#ebdceb',
  '#d7b8d8',
  '#c193c3',
  '#ab73ae',
  '#945a98',
  '#7c4680',
  '#663a6a',
  '#502e53',
  '#3a223d',
];
const sky: MantineColorsTuple = [
  '#eaf3f9',
  '#d5e6f1',
  '#aacce2',
  '#7db1d2',
  '#5898c2',
  '#3c80ad',
  '#2c6992',
  '#235577',
  '#1c435e',
  '#153145',
];
// Mantine's greys are cool; ours are the colour of paper and pencil.
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f3f0e9',
  '#e8e3d9',
  '#dad4c7',
  '#c4bcac',
  '#a39a8a',
  '#6f675b',
  '#5a5349',
  '#3e3932',
  '#26231e',
];
const dark: MantineColorsTuple = [
  '#e6e1d8',
  '#c9c3b8',
  '#aaa396',
  '#837c71',
  '#4a453e',
  '#3a3630',
  '#2b2824',
  '#211f1b',
  '#191714',
  '#12110e',
];

const systemFont =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: 6,
  colors: { pine, marigold, clay, plum, sky, gray, dark, red: clay, yellow: marigold, green: pine },
  autoContrast: true,
  // Where black and white letters are equally readable.
  luminanceThreshold: 0.179,
  black: '#26231e',
  fontFamily: systemFont,
  headings: {
    fontFamily: systemFont,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Paper: { defaultProps: { radius: 'lg' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.45, blur: 2 },
      },
      styles: { title: { fontWeight: 650, fontSize: '1.0625rem', lineHeight: 1.35 } },
    },
    Drawer: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
      styles: { title: { fontWeight: 650, fontSize: '1.0625rem', lineHeight: 1.35 } },
    },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
  },
});

/** Mantine's tints in the dark are nearly black on our warm ground; these glow a little. */
const darkTints = Object.fromEntries(
  Object.entries({ pine, marigold, clay, plum, sky, gray }).flatMap(([name, shades]) => [
    [`--mantine-color-${name}-light`, `color-mix(in srgb, ${shades[5]} 24%, transparent)`],
    [`--mantine-color-${name}-light-hover`, `color-mix(in srgb, ${shades[5]} 34%, transparent)`],
    [`--mantine-color-${name}-light-color`, shades[1]],
  ]),
);

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--loom-rail': '#14392f',
    '--loom-rail-text': '#dfeae4',
    '--loom-rail-faint': '#a3bfb4',
    '--loom-thread': '#eeaf38',
  },
  light: {
    '--mantine-color-body': '#fdfcf9',
    '--mantine-color-dimmed': '#665f54',
    '--mantine-color-placeholder': '#756d61',
    '--mantine-color-anchor': '#1a5d50',
    '--mantine-color-error': '#a83624',
    '--loom-paper': '#f6f2ea',
    '--loom-ring': '#1f7160',
    '--loom-line': '#e8e3d9',
  },
  dark: {
    ...darkTints,
    '--mantine-color-body': '#1f1d1a',
    '--mantine-color-text': '#e6e1d8',
    '--mantine-color-dimmed': '#b0a99c',
    '--mantine-color-placeholder': '#989184',
    '--mantine-color-anchor': '#79bba8',
    '--mantine-color-error': '#ea9180',
    '--loom-rail': '#10231e',
    '--loom-paper': '#171512',
    '--loom-ring': '#79bba8',
    '--loom-line': '#37332d',
  },
});
