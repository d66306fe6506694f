import { findCountry } from '../../catalogue/countries';
import { cycleOfSession } from '../../catalogue/mechanisms';
import { lookupKey } from '../../catalogue/text';
import { t } from '../../l10n';
import { type Collector, collector, type ReadLists, united } from '../collect';
import type { ImportedDocument, ImportedRecommendation, ImportProblem } from '../imported';
import { cellIn, findHeader, type Header, rowsBelow } from '../tables/header';
import { statesIn } from '../tables/states';
import type { Row, Tables } from '../tables/table';
import { readPosition } from '../thematic-list/words';
import { type Work, watched } from '../work';

// UPR Info's “Database of UPR recommendations and voluntary pledges” (upr-info-database.uwazi.io): one row for each recommendation
// and recommending State. Its texts have no paragraph numbers and name no States.

const headings = {
  to: ['To', 'State under Review', 'SuR', 'State'],
  text: ['Text', 'Recommendation', 'Recommendation text'],
  from: ['From', 'Recommending State', 'RS'],
  response: ['Response', 'Position'],
  action: ['Action', 'Action category'],
  issue: ['Issue', 'Issues', 'Topics'],
  session: ['Session', 'UPR session'],
};
type Column = keyof typeof headings;

/** Finds the table of an export, or undefined where the file is none. */
export function findUprInfo({ sheets }: Tables): Promise<Header<Column> | undefined> {
  return findHeader(sheets, headings, ['to', 'text', 'from', 'response', 'session']);
}

/**
 * Reads an export: for each State a list for each of its reviews. Rows with the same text, review and response are one recommendation
 * of several States. Rejects with `UnreadableFile`.
 */
export async function readUprInfo(header: Header<Column>, work: Work): Promise<ReadLists> {
  const lists = collector({ origin: t('Taken from UPR Info’s database of recommendations.'), isExtract: true });
  const known = new Map<string, ImportedRecommendation>();
  for await (const row of watched(rowsBelow(header), work)) readRow(header, row, lists, known);
  for (const [key, recommendation] of known) {
    const [country = '', session = ''] = key.split('|');
    lists.add(country, reviewOf(Number(session)), recommendation);
  }
  return lists.result();
}

function readRow(header: Header<Column>, row: Row, lists: Collector, known: Map<string, ImportedRecommendation>): void {
  const text = (column: Column) => cellIn(header, row, column).text.replace(/\s+/g, ' ');
  const problems: ImportProblem[] = [];
  const say = (message: string, words: string, unknownWord?: true) =>
    problems.push({ row: row.number, message, text: words, ...(unknownWord && { unknownWord }) });
  const whole = () => row.cells.map((cell) => cell.text).join(' | ');

  const country = findCountry(text('to'));
  if (country === undefined) {
    const message = t('“{name}” is not the name of a State that is known here, so this row belongs to no plan.', {
      name: text('to'),
    });
    lists.say({ row: row.number, message, text: whole(), unknownWord: true });
    return;
  }
  const session = numberIn(text('session'));
  const review = reviewOf(session);
  lists.open(country, review);
  if (review.cycle === undefined) say(t('No session of the UPR is named here.'), text('session'), true);
  if (text('text') === '') {
    say(t('This row has no text, so it was not taken into the plan.'), whole());
    for (const problem of problems) lists.say(problem, country, review);
    return;
  }

  const isPledge = /voluntary|pledge|commitment/i.test(text('response'));
  const position = isPledge ? undefined : readPosition(text('response'));
  if (!isPledge && !position)
    say(t('The State’s position is neither supported, noted nor pending.'), text('response'), true);
  const states = statesIn(text('from'));
  for (const name of states.unknown)
    say(t('“{name}” is not the name of a State that is known here.', { name }), name, true);
  const others = states.known.filter((state) => state !== country);
  if (isPledge && others.length > 0)
    say(t('A voluntary pledge is the State’s own; this one names another State.'), text('from'));
  const action = numberIn(text('action'));
  const category = action !== undefined && action >= 1 && action <= 5 ? action : undefined;
  if (category === undefined && text('action') !== '')
    say(t('The category of the action is none of 1 to 5.'), text('action'), true);

  const recommendation: ImportedRecommendation = {
    text: text('text'),
    ...(isPledge && { kind: 'voluntary-pledge' }),
    recommendedBy: isPledge ? [] : states.known,
    unknownStates: states.unknown,
    ...(position && { position: position.position }),
    ...(position?.detail && { positionDetail: position.detail }),
    ...(category && { actionCategory: category }),
    themes: themesOf(text('issue')),
    groups: [],
    sdgGoals: [],
    row: row.number,
  };
  const key = [country, session ?? '', recommendation.kind, position?.position, lookupKey(recommendation.text)].join(
    '|',
  );
  const same = known.get(key);
  known.set(key, same ? united(same, recommendation) : recommendation);
  if (same) say(t('The same text stands in row {row}; both rows became one recommendation.', { row: same.row }), '');
  for (const problem of problems) lists.say(problem, country, review);
}

function reviewOf(session: number | undefined): ImportedDocument {
  const cycle = session === undefined ? undefined : cycleOfSession(session);
  return { mechanism: 'UPR', ...(cycle !== undefined && session !== undefined && { session, cycle }) };
}

function numberIn(text: string): number | undefined {
  const [digits] = /\d+/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** UPR Info's issues that are other than one theme: two of OHCHR's, or none. */
const otherIssues: Readonly<Record<string, readonly string[]>> = {
  'Freedom of association and peaceful assembly': ['Freedom of association', 'Right to peaceful assembly'],
  General: [],
  Other: [],
};

function themesOf(issues: string): string[] {
  return issues
    .split(/[,;]/)
    .map((issue) => issue.trim())
    .filter((issue) => issue !== '')
    .flatMap((issue) => otherIssues[issue] ?? issue);
}
