import * as fc from 'fast-check';
import type { CellValue } from 'hucre/xlsx';
import { lastDay } from '../../../../server/src/plan/dates';

// Plans as records, the answers to them, and how both are written: what a person would write by hand is what an import must.

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** A text as an answer and as YAML: behind a key, and in brackets. */
interface Words {
  readonly text: string;
  readonly inBlock: string;
  readonly inFlow: string;
}

const words = (text: string, inBlock = text, inFlow = inBlock): Words => ({ text, inBlock, inFlow });
const someWords = oneOf(
  words('Bill tabled'),
  words('Adopted, in force', 'Adopted, in force', '"Adopted, in force"'),
  words('Note: done', '"Note: done"'),
  words('@moj has done it', '"@moj has done it"'),
  words('=1+1'),
  words('-5 shelters'),
  words('Première étape — عربي'),
);

const days = ['2026-12-31', '2027-06-30', '2028-12-31', '2029-03-31'] as const;
const statuses = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'partially-implemented': 'Partially implemented',
  implemented: 'Implemented',
  discontinued: 'Discontinued',
} as const;
type Status = keyof typeof statuses;
const someStatus = oneOf(...(Object.keys(statuses) as Status[]));

interface Update {
  readonly date: string;
  readonly by?: string;
  readonly status?: Status;
  readonly progress?: number;
  readonly text?: Words;
}

interface Evidence {
  readonly title: Words;
  readonly url?: string;
}

/** An action as it is written, keys in the schemas' order. */
export interface Action {
  readonly due?: string;
  readonly completed?: string;
  readonly status?: Status;
  readonly progress?: number;
  readonly budget?: readonly { readonly required?: number; readonly spent?: number }[];
  readonly updates?: readonly Update[];
  readonly evidence?: readonly Evidence[];
}

export interface Answer {
  readonly status?: Status;
  readonly progress?: number;
  readonly completed?: string;
  readonly due?: string;
  readonly text?: Words;
  readonly title?: Words;
  readonly url?: string;
  readonly spent?: number;
}

/** How an action is written. */
type Style = 'block' | 'braces inside' | 'braces';

export interface WrittenAction {
  readonly id: string;
  readonly home: 'recommendation' | 'cluster' | 'section' | 'part';
  readonly style: Style;
  readonly isQuoted: boolean;
  readonly hasRemarks: boolean;
  readonly action: Action;
  readonly answer: Answer;
}

export interface RandomPlan {
  readonly actions: readonly WrittenAction[];
  readonly lineBreak: string;
}

const percent = fc.nat(100);
const dueOf = oneOf(...days, '2028-Q4', '2028');

const update: fc.Arbitrary<Update> = fc.record(
  {
    date: oneOf('2025-03-01', '2026-11-20', '2031-01-01'),
    by: oneOf('moj', 'moh'),
    status: someStatus,
    progress: percent,
    text: someWords,
  },
  { requiredKeys: ['date'] },
);

const action: fc.Arbitrary<Action> = fc.record(
  {
    due: dueOf,
    completed: oneOf(...days),
    status: someStatus.filter((status) => status !== 'discontinued'),
    progress: percent,
    budget: fc.array(fc.record({ required: fc.nat(9000), spent: fc.nat(9000) }, { requiredKeys: ['required'] }), {
      minLength: 1,
      maxLength: 2,
    }),
    updates: fc.array(
      update.filter(({ status }) => status !== 'discontinued'),
      { minLength: 1, maxLength: 2 },
    ),
    evidence: fc.array(
      fc.record(
        { title: someWords, url: oneOf('https://a.example/1', 'https://b.example/2?c=d') },
        { requiredKeys: ['title'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

export const anAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    status: someStatus,
    progress: percent,
    completed: oneOf(...days),
    due: oneOf(...days),
    text: someWords,
    title: someWords,
    url: oneOf('https://a.example/1', 'https://a.example/2'),
    spent: fc.nat(9000),
  },
  { requiredKeys: [] },
);

const written: fc.Arbitrary<Omit<WrittenAction, 'id'>> = fc.record({
  home: oneOf('recommendation', 'cluster', 'section', 'part'),
  style: oneOf('block', 'braces inside', 'braces'),
  isQuoted: fc.boolean(),
  hasRemarks: fc.boolean(),
  action,
  answer: fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 4, arbitrary: anAnswer }),
});

export const randomPlan: fc.Arbitrary<RandomPlan> = fc.record({
  actions: fc
    .array(written, { minLength: 1, maxLength: 6 })
    .map((all) =>
      all.map((one, index) => ({ ...one, id: `a${index + 1}`, answer: asFor('action', one.action, one.answer) })),
    ),
  lineBreak: oneOf('\n', '\r\n'),
});

/** An answer as a ministry writes it into the cells of a worksheet. */
export function cellsOf(given: Answer): Record<string, CellValue> {
  const day = (date: string | undefined) => (date === undefined ? undefined : new Date(date));
  const all: Record<string, CellValue | undefined> = {
    'New status': given.status && statuses[given.status],
    'New progress': given.progress === undefined ? undefined : given.progress / 100,
    'Completed on': day(given.completed),
    'New due date': day(given.due),
    'What has been done': given.text?.text,
    'Evidence: title': given.title?.text,
    'Evidence: link': given.url,
    'New total spent': given.spent,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, CellValue] => entry[1] !== undefined),
  );
}

/** The action with its answer, as a person would write it on a day. */
export function answered(
  { action: before, answer: given }: Pick<WrittenAction, 'action' | 'answer'>,
  date: string,
): Action {
  const { spent } = given;
  const hasEvidence = given.title !== undefined || given.url !== undefined;
  if (
    !hasEvidence &&
    spent === undefined &&
    [given.status, given.progress, given.completed, given.due, given.text].every((one) => one === undefined)
  ) {
    return before;
  }
  const budget = before.budget?.map((line) => ({ ...line, ...(spent !== undefined && { spent }) }));
  const title = given.title ?? words(given.url ?? '');
  const item = { title, ...(given.url !== undefined && { url: given.url }) };
  const isThere = (before.evidence ?? []).some((one) => one.title.text === item.title.text && one.url === item.url);
  const news = { status: given.status, progress: given.progress, text: given.text };
  const said = Object.fromEntries(Object.entries(news).filter(([, value]) => value !== undefined));
  const newDue = given.due === lastDay(before.due) ? undefined : given.due;
  const hasChanged =
    newDue !== undefined ||
    (given.completed !== undefined && given.completed !== before.completed) ||
    (spent !== undefined && spent !== before.budget?.[0]?.spent) ||
    (hasEvidence && !isThere);
  return {
    ...before,
    ...(newDue !== undefined && { due: newDue }),
    ...(given.completed !== undefined && { completed: given.completed }),
    ...(before.status !== undefined && { status: given.status ?? before.status }),
    ...(before.progress !== undefined && { progress: given.progress ?? before.progress }),
    ...(budget && { budget }),
    ...((hasChanged || Object.keys(said).length > 0) && {
      updates: [...(before.updates ?? []), { date, by: 'moj', ...said }],
    }),
    ...(hasEvidence && !isThere && { evidence: [...(before.evidence ?? []), item] }),
  };
}

/** What a record has no place for is not asked: a recommendation's progress, what was spent of no budget or of several lines. */
export function asFor(kind: string, { budget }: Action, { progress, completed, spent, ...rest }: Answer): Answer {
  return {
    ...rest,
    ...(kind === 'action' && progress !== undefined && { progress }),
    ...(kind === 'action' && completed !== undefined && { completed }),
    ...(budget?.length === 1 && spent !== undefined && { spent }),
  };
}

/** What somebody else has written since the worksheet was sent; of status and progress only where the record has them itself. */
export type Rival = Pick<Answer, 'status' | 'progress' | 'completed' | 'due' | 'spent'>;

export const rivals: fc.Arbitrary<readonly Rival[]> = fc.array(
  anAnswer.map(({ status, progress, completed, due, spent }) => ({ status, progress, completed, due, spent }) as Rival),
  { minLength: 6, maxLength: 6 },
);

/** The action after that, and the keys whose answers are in conflict with it. */
export function rivalled(
  { action: before, answer: given }: WrittenAction,
  rival: Rival,
): { action: Action; conflicts: string[] } {
  const written: Rival = {
    due: rival.due ?? before.due,
    completed: rival.completed ?? before.completed,
    status: before.status && (rival.status ?? before.status),
    progress: before.progress === undefined ? undefined : (rival.progress ?? before.progress),
    spent: before.budget?.length === 1 ? (rival.spent ?? before.budget[0]?.spent) : undefined,
  } as Rival;
  const { spent, ...own } = written;
  const fields = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const budget = before.budget?.map((line) => ({ ...line, ...(spent !== undefined && { spent }) }));
  const was: Rival = { ...before, spent: before.budget?.[0]?.spent } as Rival;
  const day = (key: string, value: unknown) => (key === 'due' ? lastDay(value as string | undefined) : value);
  const conflicts = (['due', 'completed', 'status', 'progress', 'spent'] as const).filter(
    (key) =>
      given[key] !== undefined &&
      (key === 'status' || key === 'progress' ? before[key] !== undefined : true) &&
      day(key, was[key]) !== day(key, written[key]) &&
      day(key, given[key]) !== day(key, written[key]),
  );
  return { action: { ...before, ...fields, ...(budget && { budget }) }, conflicts };
}

/** With each text as it reads. */
export function plainTexts(action: Action): unknown {
  return JSON.parse(JSON.stringify(action, (_, value) => (isWords(value) ? value.text : value)));
}

/** The plan's files, with these actions in place of its own. */
export function filesOf({ actions, lineBreak }: RandomPlan, all: readonly Action[]): { uri: string; text: string }[] {
  const at = (home: WrittenAction['home'], column: number) =>
    actions.flatMap((one, index) =>
      one.home === home ? actionLines(one, all[index]!).map((line) => ' '.repeat(column) + line) : [],
    );
  const nested = (home: WrittenAction['home']) => (at(home, 0).length > 0 ? ['    actions:', ...at(home, 6)] : []);
  const section = (home: WrittenAction['home']) => (at(home, 0).length > 0 ? ['actions:', ...at(home, 2)] : []);
  const root = [
    '# A plan of the tests',
    'plan: { id: xex, title: A plan, country: XEX, currency: USD, languages: [en, fr] }',
    'institutions:',
    '  - { id: moj, name: Ministry of Justice, kind: ministry } # leads',
    '  - { id: moh, name: Ministry of Health, kind: ministry }',
    'documents: [{ id: upr4, mechanism: UPR }]',
    '',
    'recommendations:',
    '  - id: r1',
    '    document: upr4',
    '    number: "140.10"',
    '    text: Adopt a law (Norway)   # two  spaces',
    '    position: supported',
    '    cluster: c1',
    ...nested('recommendation'),
    '  - { id: r2, document: upr4, text: Ratify it (Fiji), position: noted }',
    'clusters:',
    '  - id: c1',
    '    title: Violence',
    '    lead: moj',
    '    due: 2028-12-31',
    ...nested('cluster'),
    ...section('section'),
    '',
  ];
  const part = ['# Another file', ...section('part'), ''];
  return [
    { uri: 'file:///root.plan.yaml', text: root.join(lineBreak) },
    { uri: 'file:///part.plan.yaml', text: part.join('\n') },
  ];
}

function actionLines(one: WrittenAction, now: Action): string[] {
  const { id, style, isQuoted, hasRemarks, home, action: before } = one;
  const isNested = home === 'recommendation' || home === 'cluster';
  const isOld = (key: string) => !['due', 'completed'].includes(key) || Object.hasOwn(before, key);
  const keys: [string, string | number | undefined][] = [
    ['id', id],
    ['title', 'Open shelters'],
    ['clusters', isNested ? undefined : '[c1]'],
    ['due', isQuoted && now.due !== undefined && isOld('due') ? `"${now.due}"` : now.due],
    ['completed', now.completed],
    ['status', now.status],
    ['progress', now.progress],
  ];
  const scalars = keys.filter(([, value]) => value !== undefined);
  const lists = (['budget', 'updates', 'evidence'] as const).flatMap((key) => {
    const items: readonly object[] | undefined = now[key];
    return items ? [{ key, items }] : [];
  });
  if (style === 'braces') {
    const all = [
      ...scalars.map(([key, value]) => `${key}: ${value}`),
      ...lists.map(({ key, items }) => `${key}: [${items.map(inBraces).join(', ')}]`),
    ];
    return [`- { ${all.join(', ')} }`];
  }
  const lines = scalars.map(([key, value]) => `${key}: ${value}${hasRemarks && isOld(key) ? ' # as agreed' : ''}`);
  for (const { key, items } of lists) {
    // A list that was not there yet is written in lines; later items are written as the last one is.
    const isInLines = style === 'block' || !before[key];
    const written = isInLines
      ? items.flatMap((item) => dashed(inLines(item)))
      : items.map((item) => `- ${inBraces(item)}`);
    lines.push(`${key}:`, ...written.map((line) => `  ${line}`));
  }
  return dashed(lines);
}

function dashed(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

function inBraces(item: object): string {
  return `{ ${entries(item, 'inFlow').join(', ')} }`;
}

function inLines(item: object): string[] {
  return entries(item, 'inBlock');
}

function entries(item: object, form: 'inBlock' | 'inFlow'): string[] {
  return Object.entries(item).map(([key, value]) => `${key}: ${isWords(value) ? value[form] : String(value)}`);
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'inBlock' in value;
}
