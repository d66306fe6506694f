import { t } from '../l10n';
import type { Entity } from './entity';
import type { Plan } from './plan';
import type { Status, Text } from './records';

/** A text in the language asked for, else in the first of the plan's languages in which it is written, else in any. */
export function textIn(plan: Plan, text: Text | undefined, wanted?: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  if (wanted !== undefined && Object.hasOwn(text, wanted)) return text[wanted] ?? '';
  const language = plan.setting('languages')?.find((tag) => Object.hasOwn(text, tag));
  return (language === undefined ? Object.values(text)[0] : text[language]) ?? '';
}

/** What a record is called: an action's title, a recommendation's words, an institution's name. */
export function nameOf(plan: Plan, entity: Entity, language?: string): string {
  const { name, title, text } = entity.value as Readonly<Record<'name' | 'title' | 'text', Text | undefined>>;
  return textIn(plan, name ?? title ?? text, language);
}

export function statusName(status: Status): string {
  switch (status) {
    case 'not-started':
      return t('Not started');
    case 'in-progress':
      return t('In progress');
    case 'partially-implemented':
      return t('Partially implemented');
    case 'implemented':
      return t('Implemented');
    case 'discontinued':
      return t('Discontinued');
  }
}
