/** Whether white words can be read on a colour. Source: WCAG 2.2, relative luminance and contrast ratio. */
const ENOUGH = 4.5;

export const contrastWithWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

export const isReadableUnderWhite = (colour: string): boolean => contrastWithWhite(colour) >= ENOUGH;

/** The same hue, as much darker as it takes. */
export function darkerShade(colour: string): string {
  for (let part = 1; part > 0; part -= 0.02) {
    const shade = `#${channels(colour)
      .map((channel) =>
        Math.floor(channel * part)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (isReadableUnderWhite(shade)) return shade;
  }
  return '#000000';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
