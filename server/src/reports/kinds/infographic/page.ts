import { directionOf } from '../../../catalogue/direction';
import { t } from '../../../l10n';
import type { TrendStep } from '../../../protocol';
import { box, type Canvas, drawing, words, wrapped, wrappedWords } from '../../documents/drawing';
import { palette } from '../../documents/palette';
import type { Telling } from '../shared/telling';
import type { Facts } from './facts';

// One page, about as wide to high as A4, in the places where OHCHR's infographics have their parts.

const WIDTH = 800;
const MARGIN = 40;
const MIDDLE = 400;

/** Received, supported: to be told apart in grey print too. */
const RECEIVED = 'A9BBD8';
const SUPPORTED = palette.heading;

/** The drawing; with its own title where nothing else says what it is. */
export function infographicPage(telling: Telling, facts: Facts, withTitle: boolean): string {
  const canvas: Canvas = { width: WIDTH, height: 0, direction: directionOf(telling.language) };
  const { country, cycle } = facts;
  const title = withTitle
    ? [
        words(canvas, MARGIN, 52, country, { size: 30, isBold: true, colour: palette.heading }),
        words(canvas, MARGIN, 80, t('Universal Periodic Review, cycle {cycle}', { cycle }), {
          size: 18,
          colour: palette.faint,
        }),
      ]
    : [];
  const top = withTitle ? 120 : 30;
  const text = story(telling, facts, canvas, top);
  const chart = trendChart(telling, facts, canvas, top);
  const goals = goalTiles(telling, facts, canvas, Math.max(text.below, chart.below) + 46);
  const issues = issueBars(telling, facts, canvas, goals.below + 40);
  const sources = sourceLines(facts, canvas, issues.below + 24);
  return drawing(
    { ...canvas, height: Math.ceil(sources.below + 10), inset: withTitle ? 0 : MARGIN },
    description(telling, facts),
    telling.language,
    [
      box(canvas, 0, 0, WIDTH, Math.ceil(sources.below + 10), 'FFFFFF'),
      ...title,
      ...[text, chart, goals, issues, sources].map(({ svg }) => svg),
    ],
  );
}

/** What the page shows, in sentences. */
export function description({ shown }: Pick<Telling, 'shown'>, facts: Facts): string {
  const { country, cycle, trend, goals, issues, noted } = facts;
  const cycles = trend.map((step) =>
    t('Cycle {cycle}: {received} received, {supported} supported.', {
      cycle: step.cycle,
      received: step.received.count,
      supported: step.supported.count,
    }),
  );
  const list = (items: readonly string[]) => items.join('; ');
  return [
    t('{country}, Universal Periodic Review, cycle {cycle}.', { country, cycle }),
    ...cycles,
    t('Noted: {count}.', { count: noted }),
    ...(goals.length === 0
      ? []
      : [
          t('SDGs named most: {goals}.', {
            goals: list(goals.map(({ id, share }) => `${id} (${shown.percent(share)})`)),
          }),
        ]),
    ...(issues.length === 0
      ? []
      : [
          t('Supported recommendations by issue: {issues}.', {
            issues: list(issues.map(({ title, supported }) => `${title} (${supported})`)),
          }),
        ]),
  ].join(' ');
}

interface Part {
  readonly svg: string;
  readonly below: number;
}

function sectionTitle(canvas: Canvas, x: number, y: number, text: string): string {
  return words(canvas, x, y, text, { size: 16, isBold: true, colour: palette.heading });
}

const TILE = 86;

/** The review in a few sentences, then its figures with their change. */
function story(telling: Telling, { about, trend, noted, pending }: Facts, canvas: Canvas, top: number): Part {
  const text = wrappedWords(canvas, { x: MARGIN, y: top, width: MIDDLE - MARGIN - 30 }, about.join(' '), { size: 15 });
  const step = trend.at(-1);
  const before = trend.at(-2);
  const tiles: readonly (readonly [string, number, number | null])[] = [
    [t('Received'), step?.received.count ?? 0, step?.receivedChange ?? null],
    [t('Supported'), step?.supported.count ?? 0, step?.supportedChange ?? null],
    [t('Noted'), noted, null],
    ...(pending === 0 ? [] : [[t('Pending'), pending, null] as const]),
  ];
  const y = text.below + 36;
  const svg = tiles.map(([label, count, against], index) => {
    const x = MARGIN + index * TILE;
    return [
      words(canvas, x, y, telling.shown.number(count), { size: 30, isBold: true, colour: palette.heading }),
      words(canvas, x, y + 20, label, { colour: palette.faint }),
      ...(against === null
        ? []
        : [words(canvas, x, y + 40, telling.shown.change(against), { size: 16, isBold: true })]),
    ].join('\n');
  });
  const note = before
    ? [
        words(canvas, MARGIN, y + 62, t('Change against cycle {cycle}', { cycle: before.cycle }), {
          size: 12,
          colour: palette.faint,
        }),
      ]
    : [];
  return { svg: [text.svg, ...svg, ...note].join('\n'), below: y + 66 };
}

const CHART_HEIGHT = 190;

/** Two columns for each cycle. */
function trendChart({ shown }: Telling, { trend, years }: Facts, canvas: Canvas, top: number): Part {
  const most = Math.max(1, ...trend.map(({ received }) => received.count));
  const [left, right] = [MIDDLE + 20, WIDTH - MARGIN];
  const base = top + 44 + CHART_HEIGHT;
  const room = (right - left) / Math.max(1, trend.length);
  const column = Math.min(56, room / 2 - 12);
  const columns = trend.map((step, index) => {
    const centre = left + room * (index + 0.5);
    const year = years.get(step.cycle);
    const label =
      year === undefined
        ? t('Cycle {cycle}', { cycle: step.cycle })
        : t('Cycle {cycle}, {year}', { cycle: step.cycle, year });
    const one = (count: number, x: number, colour: string) => {
      const height = (count / most) * CHART_HEIGHT;
      return [
        box(canvas, x, base - height, column, height, colour),
        words(canvas, x + column / 2, base - height - 6, shown.number(count), {
          size: 15,
          isBold: true,
          anchor: 'middle',
        }),
      ].join('\n');
    };
    return [
      one(step.received.count, centre - column - 2, RECEIVED),
      one(step.supported.count, centre + 2, SUPPORTED),
      words(canvas, centre, base + 20, label, { anchor: 'middle' }),
    ].join('\n');
  });
  const legend = [
    box(canvas, left, base + 34, 12, 12, RECEIVED),
    words(canvas, left + 18, base + 45, t('Received')),
    box(canvas, left + 130, base + 34, 12, 12, SUPPORTED),
    words(canvas, left + 148, base + 45, t('Supported')),
  ];
  return {
    svg: [
      sectionTitle(canvas, left, top, trendTitle(trend)),
      ...columns,
      box(canvas, left, base, right - left, 1, palette.line),
      ...legend,
    ].join('\n'),
    below: base + 50,
  };
}

function trendTitle(trend: readonly TrendStep[]): string {
  return trend.length < 2 ? t('Received and supported') : t('Received and supported, by cycle');
}

/** The colours of the 17 goals (United Nations, guidelines for the use of the SDG icons). */
const goalColours = [
  ...['E5243B', 'DDA63A', '4C9F38', 'C5192D', 'FF3A21', '26BDE2', 'FCC30B', 'A21942', 'FD6925'],
  ...['DD1367', 'FD9D24', 'BF8B2E', '3F7E44', '0A97D9', '56C02B', '00689D', '19486A'],
];

function goalTiles({ shown }: Telling, { goals }: Facts, canvas: Canvas, top: number): Part {
  const title = sectionTitle(
    canvas,
    MARGIN,
    top,
    t('The Sustainable Development Goals that recommendations name most'),
  );
  if (goals.length === 0) {
    const none = words(canvas, MARGIN, top + 28, t('No recommendation of this cycle names a goal in the plan.'));
    return { svg: `${title}\n${none}`, below: top + 34 };
  }
  const step = (WIDTH - 2 * MARGIN) / 5;
  const width = step - 14;
  const lines = goals.map((goal) => wrapped(t('{goal} {title}', { goal: goal.id, title: goal.title }), width, 13));
  const y = top + 18;
  const tiles = goals.map(({ id, share }, index) => {
    const x = MARGIN + index * step;
    return [
      box(canvas, x, y, width, 8, goalColours[Number(id) - 1] ?? palette.line),
      words(canvas, x, y + 42, shown.percent(share), { size: 28, isBold: true }),
      ...(lines[index] ?? []).map((line, row) => words(canvas, x, y + 64 + row * 17, line)),
    ].join('\n');
  });
  return { svg: [title, ...tiles].join('\n'), below: y + 50 + Math.max(...lines.map((one) => one.length)) * 17 };
}

const ISSUE_HEIGHT = 26;

function issueBars({ shown }: Telling, { issues }: Facts, canvas: Canvas, top: number): Part {
  const title = sectionTitle(canvas, MARGIN, top, t('Supported recommendations by issue'));
  if (issues.length === 0) {
    const none = words(canvas, MARGIN, top + 28, t('No recommendation of this cycle is supported yet.'));
    return { svg: `${title}\n${none}`, below: top + 34 };
  }
  const [left, longest] = [MIDDLE - 20, 270];
  const most = Math.max(...issues.map(({ supported }) => supported));
  const rows = issues.map((issue, index) => {
    const y = top + 22 + index * ISSUE_HEIGHT;
    const length = (issue.supported / most) * longest;
    const figures = t('{count} ({share})', { count: issue.supported, share: shown.percent(issue.share) });
    return [
      words(canvas, MARGIN, y + 14, issue.title),
      box(canvas, left, y + 2, length, 16, SUPPORTED),
      words(canvas, left + length + 8, y + 15, figures, { isBold: true }),
    ].join('\n');
  });
  return { svg: [title, ...rows].join('\n'), below: top + 22 + issues.length * ISSUE_HEIGHT };
}

function sourceLines({ sources }: Facts, canvas: Canvas, top: number): Part {
  let below = top + 18;
  const parts = sources.map((source) => {
    const part = wrappedWords(canvas, { x: MARGIN, y: below, width: WIDTH - 2 * MARGIN }, source, {
      size: 11,
      colour: palette.faint,
    });
    below = part.below;
    return part.svg;
  });
  return { svg: [box(canvas, MARGIN, top, WIDTH - 2 * MARGIN, 1, palette.line), ...parts].join('\n'), below };
}
