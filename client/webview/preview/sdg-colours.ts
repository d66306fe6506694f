/**
 * The colours of the goals (United Nations, Sustainable Development Goals: Guidelines for the Use of the SDG Logo, including the
 * Colour Wheel and 17 Icons, August 2019, colour specifications).
 */
const COLOURS = [
  '#e5243b',
  '#dda63a',
  '#4c9f38',
  '#c5192d',
  '#ff3a21',
  '#26bde2',
  '#fcc30b',
  '#a21942',
  '#fd6925',
  '#dd1367',
  '#fd9d24',
  '#bf8b2e',
  '#3f7e44',
  '#0a97d9',
  '#56c02b',
  '#00689d',
  '#19486a',
];

export const GOALS = COLOURS.map((_, index) => String(index + 1));

/** The colour of a goal, and black or white, whichever is read better on it. */
export function sdgColours(goal: string): { readonly background: string; readonly text: string } {
  const background = COLOURS[Number(goal) - 1] ?? '#5b5b5b';
  return { background, text: luminance(background) > 0.179 ? '#000000' : '#ffffff' };
}

/** Relative luminance (WCAG 2.2); at 0.179 black and white contrast equally. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
