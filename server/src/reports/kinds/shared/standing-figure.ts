import { directionOf } from '../../../catalogue/direction';
import { t } from '../../../l10n';
import type { Status } from '../../../plan/records';
import type { Headline } from '../../../protocol';
import { box, type Canvas, drawing, words } from '../../documents/drawing';
import { palette } from '../../documents/palette';
import type { Figure } from '../../documents/report';
import type { Telling } from './telling';

const WIDTH = 800;
const BAR = { top: 62, height: 22 } as const;

/** From what is done to what is not begun, to be told apart in grey print too. */
const colours: Readonly<Record<Status, string>> = {
  implemented: '1F5F3A',
  'partially-implemented': '5E9F75',
  'in-progress': '9CC4E4',
  'not-started': 'D9D9D9',
  discontinued: 'FFFFFF',
};

/** The mean progress, and commitments by status as one bar. */
export function standingFigure(telling: Telling, headline: Headline): Figure {
  const { shown, language } = telling;
  const { progress, committed } = headline;
  const statuses = headline.statuses.filter(({ status }) => status !== 'discontinued').reverse();
  const mean = progress === null ? '–' : shown.cell(progress, 'percent').join('');
  const canvas: Canvas = { width: WIDTH, height: BAR.top + BAR.height + 34, direction: directionOf(language) };
  const description = [
    t('Mean progress of {committed} commitments: {progress}.', { committed: committed.count, progress: mean }),
    ...statuses.map(({ title, count }) => t('{status}: {count}.', { status: title, count })),
  ].join(' ');
  let from = 0;
  const parts = statuses.flatMap(({ status, count }) => {
    const width = (count / Math.max(1, committed.count)) * WIDTH;
    const part = box(canvas, from, BAR.top, width, BAR.height, colours[status]);
    from += width;
    return count === 0 ? [] : [part];
  });
  const legend = statuses.flatMap(({ status, title, count }, index) => {
    const x = index * (WIDTH / statuses.length);
    const y = BAR.top + BAR.height + 24;
    return [
      box(canvas, x, y - 11, 12, 12, colours[status]),
      words(canvas, x + 18, y, t('{status}: {count}', { status: title, count })),
    ];
  });
  const svg = drawing(canvas, description, language, [
    words(canvas, 0, 44, mean, { size: 40, isBold: true, colour: palette.heading }),
    words(canvas, 120, 44, t('mean progress of {count} commitments', { count: committed.count }), { size: 16 }),
    ...parts,
    ...legend,
  ]);
  return {
    kind: 'figure',
    svg,
    description,
    bar: statuses.map(({ status, title, count }) => ({ title, count, colour: colours[status] })),
  };
}
