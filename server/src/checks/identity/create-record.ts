import { findMechanism } from '../../catalogue/mechanisms';
import type { Plain } from '../../document/edit';
import { t } from '../../l10n';
import { addItems } from '../../plan/edit';
import { type Entity, isKind } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { RecordKind, SectionName } from '../../plan/schema';
import type { Fix } from '../finding';
import { fixOf } from '../fix';
import { allowedId } from '../rename';
import { createRecord } from '../rewrite';

/** Adds the record that an unknown id names, with what it must have; a person words it. */
export function createNamed(plan: Plan, from: Entity, kind: RecordKind, id: string): Fix[] {
  if (allowedId(id) !== id) return [];
  const title = t('Add “{id}” to the plan', { id });
  if (kind === 'attention-area') return createArea(plan, from, id, title);
  const record = kind === 'recommendation' ? newRecommendation(plan, id) : newRecord(kind, id);
  return record ? createRecord(plan, from.uri, record.section, record.value, title) : [];
}

interface NewRecord {
  readonly section: SectionName;
  readonly value: { readonly [key: string]: Plain };
}

function newRecord(kind: RecordKind, id: string): NewRecord | undefined {
  switch (kind) {
    case 'institution':
      return { section: 'institutions', value: { id, name: id, kind: 'other' } };
    case 'document':
      return {
        section: 'documents',
        value: { id, mechanism: findMechanism(id.replace(/[^A-Za-z].*$/, '')) ?? 'other' },
      };
    case 'cluster':
      return { section: 'clusters', value: { id, title: id } };
    case 'action':
      return { section: 'actions', value: { id, title: t('What will be done') } };
    case 'indicator':
      return { section: 'indicators', value: { id, name: id, kind: 'process' } };
    case 'funding':
      return { section: 'funding', value: { id, name: id, kind: 'other' } };
    default:
      return undefined;
  }
}

/** As model.md forms ids: document, hyphen, number. Of another id nobody knows which document it comes from. */
function newRecommendation(plan: Plan, id: string): NewRecord | undefined {
  const documents = [...plan.all('document')].flatMap((one) => one.id ?? []).sort();
  const document =
    documents.findLast((one) => id.startsWith(`${one}-`)) ?? (documents.length === 1 ? documents[0] : undefined);
  if (document === undefined) return undefined;
  const number = /^\d+(\.\d+)*$/.exec(id.slice(document.length + 1))?.[0];
  const isFree = [...plan.referrers(document, 'document')].every(({ from }) => numberOf(from) !== number);
  const text = t('The words of the recommendation');
  return {
    section: 'recommendations',
    value: { id, document, ...(number !== undefined && isFree && { number }), text },
  };
}

function numberOf(entity: Entity): string | undefined {
  return isKind(entity, 'recommendation') ? entity.value.number : undefined;
}

/** Areas of attention stand in the document that the recommendation comes from. */
function createArea(plan: Plan, from: Entity, id: string, title: string): Fix[] {
  const owner = isKind(from, 'recommendation') ? plan.find('document', from.value.document) : undefined;
  if (!owner || owner.invalid.has('attention-areas')) return [];
  return fixOf(title, owner.uri, addItems(plan, owner, ['attention-areas'], { id, title: id }));
}
