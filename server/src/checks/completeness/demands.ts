import { parenthesesOf, stateNames } from '../../catalogue/state-names';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';
import { splitIntoParts } from './demands-fixes';
import { teamOf } from './serving';

/** Recommendations that hold several (checks.md, "Completeness"). */
export const demandChecks: readonly Check[] = [
  recordCheck({
    code: 'several-demands',
    severity: 'hint',
    kinds: ['recommendation'],
    finds: () => t('A recommendation with several demands and one action at most.'),
    fix: 'offered',
    check: severalDemands,
  }),
];

function severalDemands(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  const { text, part } = recommendation.value;
  if (text === undefined || part !== undefined) return;
  const texts = typeof text === 'string' ? [{ path: ['text'], text }] : textsByLanguage(text);
  const first = texts.find((one) => hasSeveral(one.text) && demandsOf(one.text).length > 1);
  if (!first) return;
  const team = teamOf(plan, recommendation);
  if (!team || team.actions.length > 1) return;
  const demands = demandsOf(first.text);
  report({
    place: placeOf(recommendation, first.path),
    message: t('“{id}” holds {count} demands, but has one action at most: what is not named is easily forgotten.', {
      id: nameOf(recommendation),
      count: demands.length,
    }),
    advice: t('Split it into parts, or add an action for each demand.'),
    fixes: () => (typeof text === 'string' ? splitIntoParts(plan, recommendation, demands) : []),
  });
}

function textsByLanguage(text: Readonly<Record<string, string>>) {
  return Object.entries(text).map(([language, words]) => ({ path: ['text', language], text: words }));
}

/** Most recommendations have one parenthesis: nothing else needs to be read then. */
function hasSeveral(text: string): boolean {
  return text.split(/[(（]/, 3).length > 2;
}

/** What each group of States asks for, its parentheses included, in the order of the text. */
export function demandsOf(text: string): string[] {
  const ends: number[] = [];
  let at = 0;
  for (const { start, end, content } of parenthesesOf(text)) {
    if (stateNames(content).known.length === 0) continue;
    if (ends.length > 0 && !saysSomething(text.slice(at, start))) ends.pop();
    ends.push(end);
    at = end;
  }
  if (ends.length === 0) return [];
  ends[ends.length - 1] = text.length;
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).replace(/^[\s;,.，；。،؛]+|\s+$/g, ''));
}

/** More than a conjunction, a number or another parenthesis between two States. */
function saysSomething(between: string): boolean {
  return /\p{L}/u.test(
    between.replace(/[(（][^)）]*[)）]/g, ' ').replace(/(?<!\p{L})(and|et|y|e|и|和|و)(?!\p{L})/giu, ' '),
  );
}
