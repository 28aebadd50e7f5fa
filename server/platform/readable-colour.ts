/** Whether words can be read on a colour, and shades on which or in which they can. Source: WCAG 2.2, relative luminance and contrast ratio. */
const ENOUGH = 4.5;

export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export const contrastWithWhite = (colour: string): number => contrast(colour, '#ffffff');

export const isReadableUnderWhite = (colour: string): boolean => contrastWithWhite(colour) >= ENOUGH;

/** The same hue, as much darker as it takes. */
export function darkerShade(colour: string): string {
  for (let part = 1; part > 0; part -= 0.02) {
    const shade = mapped(colour, (channel) => Math.floor(channel * part));
    if (isReadableUnderWhite(shade)) return shade;
  }
  return '#000000';
}

/** The same hue, as much lighter as it takes to be read on a dark ground. */
export function lighterShade(colour: string, ground: string): string {
  for (let part = 0; part < 1; part += 0.02) {
    const shade = mapped(colour, (channel) => Math.ceil(channel + (255 - channel) * part));
    if (contrast(shade, ground) >= ENOUGH) return shade;
  }
  return '#ffffff';
}

const mapped = (colour: string, change: (channel: number) => number): string =>
  `#${channels(colour)
    .map((channel) => change(channel).toString(16).padStart(2, '0'))
    .join('')}`;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
