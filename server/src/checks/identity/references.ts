import { findCountry, isCountry } from '../../catalogue/countries';
import { didYouMean } from '../../catalogue/text';
import { t } from '../../l10n';
import type { Reference } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Meaning, RecordKind } from '../../plan/schema';
import { type Check, nodePlace, placeOf, type Report, recordCheck } from '../check';
import { hasHiddenCharacter } from '../form/characters';
import { rewriteAs } from '../rewrite';
import { everyKind } from '../written';
import { createNamed } from './create-record';
import { unknownField } from './fields';
import { unknownPlan } from './plans';

/** Ids that name nothing (checks.md, "Identity and references"). */
export const referenceChecks: readonly Check[] = [
  unknown('institution', () => t('An institution that is named but not listed.')),
  unknown('document', () => t('A document that is named but not listed.')),
  unknown('recommendation', () => t('A recommendation that is named but not in the plan.')),
  unknown('cluster', () => t('A cluster that is named but not in the plan.')),
  unknown('action', () => t('An action that is named but not in the plan.')),
  unknown('indicator', () => t('An indicator that is named but not in the plan.')),
  unknown('funding', () => t('A source of funding that is named but not listed.')),
  unknown('attention-area', () => t('An area of attention that is named but listed by no document.')),
  {
    code: 'unknown-plan',
    severity: 'error',
    finds: () => t('A plan that is followed, or of which a file is a part, and that is nowhere to be found.'),
    fix: 'offered',
    checkFile: unknownPlan,
  },
  recordCheck({
    code: 'unknown-field',
    severity: 'error',
    kinds: everyKind,
    finds: () => t('A custom field that the plan does not declare.'),
    fix: 'offered',
    check: unknownField,
  }),
];

/** The kinds of record that others name by their id. */
export type Named =
  | 'institution'
  | 'document'
  | 'recommendation'
  | 'cluster'
  | 'action'
  | 'indicator'
  | 'funding'
  | 'attention-area';

function unknown(kind: Named, finds: () => string): Check {
  return recordCheck({
    code: `unknown-${kind}`,
    severity: 'error',
    kinds: everyKind,
    finds,
    fix: 'offered',
    check(entity, plan, report) {
      for (const reference of entity.references) {
        if (kindNamed(reference.meaning) === kind) checkReference(reference, kind, plan, report);
      }
    },
  });
}

function kindNamed(meaning: Meaning): string | undefined {
  if (meaning === 'ref:donor') return 'institution';
  return meaning.startsWith('ref:') ? meaning.slice(4) : undefined;
}

function checkReference(reference: Reference, kind: Named, plan: Plan, report: Report): void {
  const { from, node, id, meaning } = reference;
  if (meaning === 'ref:donor' && isCountry(id)) return;
  const found = plan.withId(id);
  if (found.some((entity) => entity.kind === kind) || hasHiddenCharacter(id) || plan.mayBeUnread(id)) return;
  const other = found[0];
  report({
    place: nodePlace(from, node),
    message: other ? otherKind(kind, id) : notFound(kind, id),
    advice: other
      ? t('Name a record of the right kind.')
      : adviceFor(kind, isShort(plan, kind) ? nearest(plan, kind, id) : []),
    related: other ? [{ place: placeOf(other, ['id']), message: t('“{id}” stands here.', { id }) }] : [],
    fixes: () => [
      ...rewriteAs(plan, from, node, [...donors(reference), ...nearest(plan, kind, id)]),
      ...(other ? [] : createNamed(plan, from, kind, id)),
    ],
  });
}

function donors({ meaning, id }: Reference): readonly string[] {
  const country = meaning === 'ref:donor' ? findCountry(id) : undefined;
  return country === undefined ? [] : [country];
}

/** Comparing each unknown id with each record of a long list would take too long before somebody asks for a fix. */
function isShort(plan: Plan, kind: RecordKind): boolean {
  return plan.all(kind).size <= 300;
}

function nearest(plan: Plan, kind: RecordKind, id: string): readonly string[] {
  const ids: string[] = [];
  for (const entity of plan.all(kind)) if (entity.id !== undefined) ids.push(entity.id);
  const near = didYouMean(id, ids);
  return near === undefined ? [] : [near];
}

function adviceFor(kind: Named, near: readonly string[]): string {
  if (near[0] !== undefined) return t('Did you mean “{meant}”?', { meant: near[0] });
  return kind === 'attention-area'
    ? t('Correct the id, or add the area under “attention-areas” of its document.')
    : t('Correct the id, or add the record to its section.');
}

function notFound(kind: Named, id: string): string {
  switch (kind) {
    case 'institution':
      return t('No institution has the id “{id}”, so nobody knows who is meant.', { id });
    case 'document':
      return t('No document has the id “{id}”, so nobody knows where this comes from.', { id });
    case 'recommendation':
      return t('No recommendation has the id “{id}”.', { id });
    case 'cluster':
      return t('No cluster has the id “{id}”, so nothing is inherited from it.', { id });
    case 'action':
      return t('No action has the id “{id}”.', { id });
    case 'indicator':
      return t('No indicator has the id “{id}”, so nothing is measured by it.', { id });
    case 'funding':
      return t('No source of funding has the id “{id}”, so nobody knows who pays.', { id });
    case 'attention-area':
      return t('No document lists an area of attention with the id “{id}”.', { id });
  }
}

function otherKind(kind: Named, id: string): string {
  switch (kind) {
    case 'institution':
      return t('“{id}” is no institution, but another kind of record.', { id });
    case 'document':
      return t('“{id}” is no document, but another kind of record.', { id });
    case 'recommendation':
      return t('“{id}” is no recommendation, but another kind of record.', { id });
    case 'cluster':
      return t('“{id}” is no cluster, but another kind of record.', { id });
    case 'action':
      return t('“{id}” is no action, but another kind of record.', { id });
    case 'indicator':
      return t('“{id}” is no indicator, but another kind of record.', { id });
    case 'funding':
      return t('“{id}” is no source of funding, but another kind of record.', { id });
    case 'attention-area':
      return t('“{id}” is no area of attention, but another kind of record.', { id });
  }
}
