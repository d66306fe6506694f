import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type Check, nodePlace, type Report, recordCheck } from '../check';
import { hasHiddenCharacter } from '../form/characters';
import { everyKind, valuesOf } from '../written';

/** Where evidence can be seen (checks.md, "Vocabulary and source"). */
export const evidenceChecks: readonly Check[] = [
  recordCheck({
    code: 'invalid-url',
    severity: 'warning',
    kinds: everyKind,
    finds: () => t('A web address that cannot be opened.'),
    check: invalidUrl,
  }),
  recordCheck({
    code: 'missing-file',
    severity: 'warning',
    kinds: everyKind,
    finds: () => t('A file of evidence that is not where the plan says.'),
    check: missingFile,
  }),
];

function invalidUrl(entity: Entity, _: Plan, report: Report): void {
  for (const { text, shape, node } of valuesOf(entity)) {
    if (shape.meaning !== 'url' || isWebAddress(text) || hasHiddenCharacter(text)) continue;
    report({
      place: nodePlace(entity, node),
      message: t('“{text}” is no whole web address, so readers can’t open it.', { text: text.slice(0, 60) }),
      advice: t('Write it in full, with https:// and without spaces.'),
    });
  }
}

export function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !/^https?:\/\//i.test(text)) return false;
  try {
    return new URL(text).hostname !== '';
  } catch {
    return false;
  }
}

function missingFile(entity: Entity, plan: Plan, report: Report): void {
  for (const { text, shape, node } of valuesOf(entity)) {
    const file = shape.meaning === 'path' ? fileBeside(entity.uri, text) : undefined;
    if (file === undefined || plan.fileExists(file) !== false) continue;
    report({
      place: nodePlace(entity, node),
      message: t('There is no file “{path}” beside this plan file, so readers can’t see the evidence.', {
        path: text.slice(0, 200),
      }),
      advice: text.includes('\\')
        ? t('Write the path with forward slashes.')
        : t('Correct the path, which begins in the folder of this file, or put the file there.'),
    });
  }
}

/** The URI of a file by its path from the folder of another one; undefined where there is no such folder. */
export function fileBeside(uri: string, path: string): string | undefined {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  try {
    return new URL(folder + path.split('/').map(encodeURIComponent).join('/')).href;
  } catch {
    return undefined;
  }
}
