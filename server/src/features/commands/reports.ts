import { isLanguage, languageName } from '../../catalogue/languages';
import { fileNamePart } from '../../catalogue/text';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import { cycleOf } from '../../plan/figures/counts';
import { standingsOf } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import type { MadeFile, Named, OfferedOption, ReportKindsAnswer } from '../../protocol';
import { endingOf, formatNamed, kindNamed, kinds, reportFile } from '../../reports/kinds';
import { CannotReport, type KindOption, type ReportKind } from '../../reports/kinds/kind';
import { type Told, titleOf } from '../../reports/record-line';
import type { IsCancelled, Session } from '../feature';
import { Refusal } from '../refusal';
import { settle } from '../settle';
import { toBase64 } from './base64';
import { type Given, optionalText, planOf, textOf } from './given';

/** The kinds of report, and what can be chosen for each in this plan. */
export function reportKinds(given: Given, session: Session): ReportKindsAnswer {
  const told = { plan: planOf(session, given), language: optionalText(given, 'language') };
  return {
    kinds: kinds.map((kind) => ({
      name: kind.name,
      about: kind.about(),
      formats: kind.formats,
      options: [...(kind.options ?? []).map((option) => offered(told, kind, option)), ...languages(told)],
    })),
  };
}

function offered(told: Told, kind: ReportKind, option: KindOption): OfferedOption {
  switch (option) {
    case 'columns':
      return {
        name: option,
        all: null,
        choices: [
          { id: 'plan', title: t('The plan’s own columns') },
          { id: 'ohchr', title: t('OHCHR’s columns, which can be imported again') },
        ],
        where: null,
      };
    case 'document': {
      const where = kind.options?.includes('columns') ? ({ name: 'columns', value: 'ohchr' } as const) : null;
      const isOfOthers = kind.documents === 'of-others';
      const choices = documents(told, isOfOthers);
      return { name: option, all: isOfOthers ? t('All documents') : null, choices, where };
    }
    case 'institution':
      return { name: option, all: t('All institutions'), choices: all(told, 'institution'), where: null };
  }
}

/** Reviews of the UPR, the latest first, since it is the usual one; or documents of others in the order of the plan. */
function documents(told: Told, isOfOthers: boolean): readonly Named[] {
  const wanted = all(told, 'document', ({ value }) => (value.mechanism !== 'UPR') === isOfOthers);
  if (isOfOthers) return wanted;
  const cycle = ({ id }: Named) => {
    const document = told.plan.find('document', id);
    return (document && cycleOf(document)) ?? 0;
  };
  return wanted.toSorted((a, b) => cycle(b) - cycle(a));
}

function all<Kind extends 'document' | 'institution'>(
  told: Told,
  kind: Kind,
  isWanted: (entity: Entity<Kind>) => boolean = () => true,
): readonly Named[] {
  const { plan } = told;
  return plan
    .inOrder<Entity<Kind>>(plan.all(kind))
    .flatMap((one) => (one.id !== undefined && isWanted(one) ? [{ id: one.id, title: titleOf(told, one) }] : []));
}

/** Of the plan's texts, where it has several. */
function languages({ plan, language }: Told): readonly OfferedOption[] {
  const tags = plan.setting('languages') ?? [];
  if (tags.length < 2) return [];
  const choices = tags.map((id) => ({ id, title: languageName(id, language) }));
  return [{ name: 'language', all: null, choices, where: null }];
}

/** A report as `recmatrix report` writes it, but for the pages in the contents of Word files: they need too large a library. */
export async function report(given: Given, session: Session, isCancelled: IsCancelled): Promise<MadeFile | null> {
  try {
    return await written(given, session, isCancelled);
  } catch (error) {
    throw error instanceof CannotReport ? new Refusal(error.message) : error;
  }
}

async function written(given: Given, session: Session, isCancelled: IsCancelled): Promise<MadeFile | null> {
  const kind = kindNamed(textOf(given, 'kind'));
  const format = formatNamed(kind, optionalText(given, 'format') ?? kind.formats[0] ?? '');
  const internal = given.internal === true;
  const options = {
    format,
    internal,
    language: languageOf(given),
    columns: columnsOf(given),
    document: optionalText(given, 'document'),
    institution: optionalText(given, 'institution'),
  };
  if (!(await settle(standingsOf(planOf(session, given)), isCancelled))) return null;
  const plan = planOf(session, given);
  const name = fileName(plan, kind, options);
  const file = await reportFile(kind, plan, options);
  return typeof file === 'string'
    ? { name, content: file, encoding: 'text' }
    : { name, content: toBase64(file), encoding: 'base64' };
}

/** A tag that is known; left out, the plan's first language. */
export function languageOf(given: Given): string | undefined {
  const tag = optionalText(given, 'language');
  if (tag === undefined || isLanguage(tag)) return tag;
  throw new Refusal(t('“{tag}” is not the tag of a language, such as en, fr or zh-Hant.', { tag }));
}

function columnsOf(given: Given): 'plan' | 'ohchr' | undefined {
  const columns = optionalText(given, 'columns');
  if (columns === undefined || columns === 'plan' || columns === 'ohchr') return columns;
  throw new Refusal(t('The argument “{name}” must be one of: {values}.', { name: 'columns', values: 'plan, ohchr' }));
}

/** `xex-institution-moj-internal-2026-11-20.docx` */
function fileName(
  plan: Plan,
  kind: ReportKind,
  { format, document, institution, internal }: Parameters<ReportKind['build']>[1],
): string {
  const parts = [plan.root?.id ?? 'plan', kind.name, document, institution, internal ? 'internal' : undefined];
  const known = [...parts, plan.dates.asOf].filter((part) => part !== undefined && part !== '');
  return `${known.map((part) => fileNamePart(part ?? '')).join('-')}.${endingOf(format)}`;
}
