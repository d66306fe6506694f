import { mechanism } from '../../catalogue/mechanisms';
import { t } from '../../l10n';
import { type Entity, lacks } from '../../plan/entity';
import { type Counts, countsOf, recommendationsIn } from '../../plan/figures/counts';
import type { Plan } from '../../plan/plan';
import { type Check, keyPlace, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';

/** The numbers of a document's recommendations, and how many there are (checks.md, "Vocabulary and source"). */
export const numberChecks: readonly Check[] = [
  recordCheck({
    code: 'duplicate-number',
    severity: 'error',
    kinds: ['document'],
    finds: () => t('Two recommendations of a document with one number, where none is marked as a part.'),
    check: duplicateNumber,
  }),
  recordCheck({
    code: 'double-position',
    severity: 'warning',
    kinds: ['document'],
    finds: () => t('One number of a document that stands in the plan with two positions.'),
    check: doublePosition,
  }),
  recordCheck({
    code: 'missing-number',
    severity: 'warning',
    kinds: ['document'],
    finds: () => t('Numbers of a UPR document that are left out between the first and the highest.'),
    check: missingNumber,
  }),
  recordCheck({
    code: 'no-number',
    severity: 'hint',
    kinds: ['recommendation'],
    finds: () => t('A recommendation of the UPR or a treaty body without the number of its paragraph.'),
    check: noNumber,
  }),
  recordCheck({
    code: 'count-mismatch',
    severity: 'warning',
    kinds: ['document'],
    finds: () => t('Counts of the source that differ from what the plan holds, or that do not add up.'),
    check: countMismatch,
  }),
];

type Recommendation = Entity<'recommendation'>;

/** A record whose number another one has already, and that one. */
interface Repeated {
  readonly first: Recommendation;
  readonly later: Recommendation;
}

/** Records with one number that no `part` tells apart. Two records with one id are one mistake, said elsewhere. */
function repeatedNumbers(plan: Plan, document: Entity<'document'>): Repeated[] {
  const byNumber = new Map<string, Recommendation | Recommendation[]>();
  const shared: Recommendation[][] = [];
  for (const recommendation of recommendationsIn(plan, document, ['number', 'part'])) {
    const { number } = recommendation.value;
    if (number === undefined) continue;
    const others = byNumber.get(number);
    if (others === undefined) {
      byNumber.set(number, recommendation);
    } else if (Array.isArray(others)) {
      others.push(recommendation);
    } else {
      const all = [others, recommendation];
      byNumber.set(number, all);
      shared.push(all);
    }
  }
  return shared.flatMap((all) => repeatedAmong(plan.inOrder(all)));
}

function repeatedAmong(inOrder: readonly Recommendation[]): Repeated[] {
  const repeated: Repeated[] = [];
  inOrder.forEach((later, index) => {
    const first = inOrder
      .slice(0, index)
      .find((one) => one.value.part === later.value.part && (one.id === undefined || one.id !== later.id));
    if (first) repeated.push({ first, later });
  });
  return repeated;
}

/** Positions are read of the few records that share a number, not of all that are looked through. */
function isInTwoPositions(plan: Plan, { first, later }: Repeated): boolean {
  const [a, b] = [first, later].map((one) =>
    one.id === undefined ? one : (plan.find('recommendation', one.id) ?? one),
  );
  const positions = [a?.value.position, b?.value.position];
  return !positions.includes(undefined) && positions[0] !== positions[1] && later.value.part === undefined;
}

function duplicateNumber(document: Entity<'document'>, plan: Plan, report: Report): void {
  for (const repeated of repeatedNumbers(plan, document)) {
    if (isInTwoPositions(plan, repeated)) continue;
    const { first, later } = repeated;
    report({
      place: placeOf(later, ['number']),
      about: later,
      message: t('“{id}” has the number {number} already, so one of the two would not be counted.', {
        id: nameOf(first),
        number: later.value.number ?? '',
      }),
      advice: t('Correct the number; or, where one paragraph was split, mark its demands with “part: a”, “part: b”.'),
      related: [{ place: placeOf(first, ['number']), message: t('The same number stands here.') }],
    });
  }
}

function doublePosition(document: Entity<'document'>, plan: Plan, report: Report): void {
  for (const repeated of repeatedNumbers(plan, document)) {
    if (!isInTwoPositions(plan, repeated)) continue;
    const { first, later } = repeated;
    report({
      place: placeOf(later, ['position']),
      about: later,
      message: t('Number {number} stands here with another position than in “{id}”; it is counted once.', {
        id: nameOf(first),
        number: later.value.number ?? '',
      }),
      advice: t(
        'Compare it with the State’s reply; where the State answered parts of it differently, mark them with “part: a”, “part: b”.',
      ),
      related: [{ place: placeOf(first, ['position']), message: t('The other position stands here.') }],
    });
  }
}

/** A document's numbers `140.1`, `140.2` … by what stands before the dot. */
function numbersByStem(recommendations: Iterable<Recommendation>): Map<string, Set<number>> {
  const stems = new Map<string, Set<number>>();
  for (const { value } of recommendations) {
    const number = value.number ?? '';
    const dot = number.indexOf('.');
    const last = dot > 0 && /^\d{1,3}\.\d{1,5}$/.test(number) ? Number(number.slice(dot + 1)) : 0;
    if (last === 0) continue;
    const stem = number.slice(0, dot);
    const known = stems.get(stem);
    if (known) known.add(last);
    else stems.set(stem, new Set([last]));
  }
  return stems;
}

/** Silent where the source counts as many as there are: its numbers have the gaps too. */
function missingNumber(document: Entity<'document'>, plan: Plan, report: Report): void {
  const { mechanism: id, counts } = document.value;
  if (id !== 'UPR') return;
  const recommendations = recommendationsIn(plan, document, ['number']);
  const stems = numbersByStem(recommendations);
  const gaps: string[] = [];
  for (const [stem, numbers] of stems) gaps.push(...gapsIn(stem, numbers));
  if (gaps.length === 0 || counts?.received === countsOf(recommendations).received) return;
  if (holdAnother(recommendations)) return;
  report({
    place: placeOf(document),
    message: t('Recommendations of this document are left out of the plan: {numbers}.', { numbers: shortList(gaps) }),
    advice: t('Add them, or check the numbers of the others.'),
  });
}

/** Whether a record has run into the one before it: `duplicate-key` says so, and its number is not lost. */
function holdAnother(recommendations: readonly Recommendation[]): boolean {
  return recommendations.some(({ repeated }) => repeated.includes('number'));
}

function gapsIn(stem: string, numbers: ReadonlySet<number>): string[] {
  let highest = 0;
  for (const number of numbers) if (number > highest) highest = number;
  if (highest === numbers.size) return [];
  const gaps: string[] = [];
  let expected = 1;
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (number > expected) gaps.push(rangeText(stem, expected, number - 1));
    expected = number + 1;
  }
  return gaps;
}

function rangeText(stem: string, first: number, last: number): string {
  return first === last ? `${stem}.${first}` : `${stem}.${first}–${stem}.${last}`;
}

function shortList(gaps: readonly string[]): string {
  return gaps.length <= 20 ? gaps.join(', ') : `${gaps.slice(0, 20).join(', ')} …`;
}

function noNumber(recommendation: Recommendation, plan: Plan, report: Report): void {
  const { kind = 'recommendation', document } = recommendation.value;
  if (!lacks(recommendation, 'number') || kind === 'voluntary-pledge') return;
  const id = plan.find('document', document)?.value.mechanism;
  const source = id === undefined ? undefined : mechanism(id)?.kind;
  if (source !== 'upr' && source !== 'treaty-body') return;
  report({
    place: placeOf(recommendation),
    message: t('The number of the paragraph is left out, so nobody can find this recommendation in its document.'),
    advice: t('Add “number” as printed, in quotation marks.'),
  });
}

function countMismatch(document: Entity<'document'>, plan: Plan, report: Report): void {
  const { counts, mechanism: id } = document.value;
  if (!counts) return;
  const recommendations = recommendationsIn(plan, document);
  const held = countsOf(recommendations);
  const { received, supported, noted } = counts;
  if (received !== undefined && supported !== undefined && noted !== undefined) {
    const sum = supported + noted + held.pending;
    if (sum !== received) {
      report({
        place: keyPlace(document, 'counts'),
        message: t(
          'The counts do not add up: {supported} supported, {noted} noted and {pending} pending make {sum}, not {received}.',
          {
            supported,
            noted,
            pending: held.pending,
            sum,
            received,
          },
        ),
        advice: t('Correct the counts as the source says them.'),
      });
      return;
    }
  }
  if (held.received > 0 && !holdAnother(recommendations)) compareCounts(document, held, id === 'UPR', report);
}

/** One finding for all that differ: a recommendation left out changes several counts. */
function compareCounts(document: Entity<'document'>, held: Counts, hasPositions: boolean, report: Report): void {
  const counts = document.value.counts ?? {};
  const allPlaced = held.received === held.supported + held.noted + held.pending;
  const compared = hasPositions && allPlaced ? (['received', 'supported', 'noted'] as const) : (['received'] as const);
  const different = compared.filter((key) => counts[key] !== undefined && counts[key] !== held[key]);
  const [first, ...others] = different.map((key) => ({
    place: placeOf(document, ['counts', key]),
    message: difference(key, counts[key] ?? 0, held[key]),
  }));
  if (!first) return;
  report({
    ...first,
    advice: t(
      'Compare the plan with the document: a recommendation is left out, written twice or in another position.',
    ),
    related: others,
  });
}

function difference(key: 'received' | 'supported' | 'noted', source: number, plan: number): string {
  switch (key) {
    case 'received':
      return t('The source counts {source} recommendations received, the plan holds {plan}.', { source, plan });
    case 'supported':
      return t('The source counts {source} recommendations supported, the plan holds {plan}.', { source, plan });
    case 'noted':
      return t('The source counts {source} recommendations noted, the plan holds {plan}.', { source, plan });
  }
}
