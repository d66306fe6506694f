import { directionOf } from '../../../catalogue/direction';
import { mechanism } from '../../../catalogue/mechanisms';
import { t } from '../../../l10n';
import type { Entity } from '../../../plan/entity';
import { cycleOf } from '../../../plan/figures/counts';
import type { Plan } from '../../../plan/plan';
import { nameOf, textIn } from '../../../plan/titles';
import type { Report } from '../../documents/report';
import { type Shown, shownIn } from '../../documents/shown';
import { countryOf, named, type Told, titleOf } from '../../record-line';
import type { ReportOptions } from '../kind';

/** Who tells what of a plan, in which language, and whether also what is internal. */
export interface Telling extends Told {
  readonly language: string;
  readonly internal: boolean;
  readonly shown: Shown;
}

export function tellingOf(plan: Plan, { language, internal }: Pick<ReportOptions, 'language' | 'internal'>): Telling {
  const used = language ?? plan.setting('languages')?.[0] ?? 'en';
  return { plan, language: used, internal, shown: shownIn(directionOf(used)) };
}

/** What every report says of itself. */
export function headOf(telling: Telling): Pick<Report, 'about' | 'author' | 'language' | 'asOf' | 'isInternal'> {
  const { plan, language, internal, shown } = telling;
  const { asOf } = plan.dates;
  const title = plan.root ? nameOf(plan, plan.root, language) : '';
  const about = [title, countryName(telling) ?? '', t('As of {date}', { date: shown.longDay(asOf) })];
  const [author = ''] = institutionNames(telling, [plan.setting('coordinator')]);
  return { about: about.filter((line) => line !== ''), author, language, asOf, isInternal: internal };
}

/** The State's name; undefined where nobody has one for its code. */
export function countryName(telling: Telling): string | undefined {
  const country = countryOf(telling);
  return country === null || country.title === country.id ? undefined : country.title;
}

/** As printed, with the letter of a part: `140.10 (a)`. */
export function numberOf({ id = '', value }: Entity<'recommendation'>): string {
  const { number = id, part } = value;
  return part === undefined ? number : t('{number} ({part})', { number, part });
}

/** Whose recommendation it is, in few words: `UPR, cycle 4`, `CEDAW`, a special procedure's name. */
export function sourceName(telling: Telling, document: Entity<'document'> | undefined): string {
  const { plan, language } = telling;
  if (!document) return '';
  const { mechanism: code, body } = document.value;
  const cycle = code === 'UPR' ? cycleOf(document) : undefined;
  if (cycle !== undefined) return t('UPR, cycle {cycle}', { cycle });
  const kind = mechanism(code ?? '')?.kind;
  if (kind === 'treaty-body' || kind === 'upr') return code ?? '';
  return textIn(plan, body, language) || titleOf(telling, document) || (code ?? '');
}

/** Names of institutions, each with its id where the plan has no name. */
export function institutionNames(telling: Telling, ids: readonly (string | undefined)[]): string[] {
  return ids.flatMap((id) => named(telling, 'institution', id)?.title ?? []);
}
