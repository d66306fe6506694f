import { didYouMean } from '../../catalogue/text';
import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import type { PageNumbers } from '../writers/docx/docx';
import { write } from '../writers/write';
import { CannotReport, type Format, type ReportKind, type ReportOptions } from './kind';

/** All kinds of report, in the order in which they are offered. Each is loaded when it is asked for. */
export const kinds: readonly ReportKind[] = [
  {
    name: 'progress',
    about: () => t('All figures of the plan on one page, as the preview shows them.'),
    formats: ['markdown', 'html', 'json'],
    build: async (plan, options) => (await import('./progress/report')).progressReport(plan, options),
  },
  {
    name: 'matrix',
    about: () => t('The implementation matrix by theme, with OHCHR’s columns or the plan’s own.'),
    formats: ['markdown', 'docx', 'xlsx', 'html', 'csv'],
    options: ['columns', 'document'],
    build: async (plan, options) => (await import('./matrix/report')).matrixReport(plan, options),
  },
  {
    name: 'mid-term',
    about: () => t('A draft of the mid-term report on a review of the UPR, with the matrix as an annex.'),
    formats: ['markdown', 'docx'],
    options: ['document'],
    build: async (plan, options) => (await import('./mid-term/report')).midTermReport(plan, options),
  },
  {
    name: 'mechanism',
    about: () =>
      t('A document of a treaty body or special procedure, paragraph by paragraph, with the grades of its follow-up.'),
    formats: ['markdown', 'docx'],
    options: ['document'],
    documents: 'of-others',
    build: async (plan, options) => (await import('./mechanism')).mechanismReport(plan, options),
  },
  {
    name: 'institution',
    about: () => t('The duties, deadlines and indicators of one institution, or of all at once.'),
    formats: ['markdown', 'docx', 'xlsx'],
    options: ['institution'],
    build: async (plan, options) => (await import('./institution')).institutionReport(plan, options),
  },
  {
    name: 'infographic',
    about: () =>
      t(
        'One page on a review of the UPR: received and supported per cycle, the SDGs named most, recommendations by issue.',
      ),
    formats: ['svg', 'html'],
    options: ['document'],
    build: async (plan, options) => (await import('./infographic/report')).infographicReport(plan, options),
  },
  {
    name: 'data',
    about: () => t('Everything in the plan, flat: a row for each record and each entry of its lists.'),
    formats: ['csv', 'json', 'ndjson'],
    build: async (plan, options) => (await import('./data/report')).dataReport(plan, options),
  },
  {
    name: 'calendar',
    about: () => t('Deadlines, milestones and report dates, for Outlook and other calendars.'),
    formats: ['ics'],
    build: async (plan, options) => (await import('./calendar')).calendarReport(plan, options),
  },
  {
    name: 'sdg',
    about: () => t('An extract for the voluntary national review: recommendations and indicators by goal and target.'),
    formats: ['markdown', 'docx', 'xlsx'],
    build: async (plan, options) => (await import('./sdg')).sdgReport(plan, options),
  },
  {
    name: 'assistance',
    about: () =>
      t('A request for assistance: what is needed, why, how much and by when, in the areas of the UPR fund.'),
    formats: ['markdown', 'docx', 'xlsx'],
    build: async (plan, options) => (await import('./assistance/report')).assistanceReport(plan, options),
  },
  {
    name: 'parliament',
    about: () => t('What commitments need from Parliament: laws, ratification, budgets, oversight.'),
    formats: ['markdown', 'docx'],
    build: async (plan, options) => (await import('./parliament')).parliamentReport(plan, options),
  },
  {
    name: 'unsdcf',
    about: () => t('What the plan contributes to the UN Cooperation Framework, by outcome.'),
    formats: ['markdown', 'xlsx'],
    build: async (plan, options) => (await import('./unsdcf')).unsdcfReport(plan, options),
  },
  {
    name: 'donors',
    about: () => t('Recommendations by the State that made them, money by its source, and what nobody pays for yet.'),
    formats: ['markdown', 'xlsx'],
    build: async (plan, options) => (await import('./donors')).donorsReport(plan, options),
  },
];

/** Throws `CannotReport` where there is none of this name. */
export function kindNamed(name: string): ReportKind {
  const kind = kinds.find((one) => one.name === name);
  if (kind) return kind;
  const names = kinds.map((one) => one.name);
  const meant = didYouMean(name, names);
  throw new CannotReport(
    meant === undefined
      ? t('There is no report “{name}”. There are: {names}.', { name, names: names.join(', ') })
      : t('There is no report “{name}”. Did you mean “{meant}”?', { name, meant }),
  );
}

/** Throws `CannotReport` where the kind is not made in this format. */
export function formatNamed(kind: ReportKind, name: string): Format {
  const format = kind.formats.find((one) => one === name);
  if (format !== undefined) return format;
  throw new CannotReport(
    t('The report “{name}” is not made as {format}. It can be: {offered}.', {
      name: kind.name,
      format: name,
      offered: kind.formats.join(', '),
    }),
  );
}

/**
 * The file of a report: text, or the bytes of a Word or Excel file. Rejects with `CannotReport`. Contents of Word files name pages
 * where something works them out.
 */
export async function reportFile(
  kind: ReportKind,
  plan: Plan,
  options: ReportOptions,
  pageNumbers?: PageNumbers,
): Promise<string | Uint8Array> {
  const built = await kind.build(plan, options);
  return typeof built === 'string' ? built : write(built, options.format, pageNumbers);
}

const endings: Readonly<Partial<Record<Format, string>>> = { markdown: 'md' };

/** How a file's name ends, without the point. */
export function endingOf(format: Format): string {
  return endings[format] ?? format;
}

/** Those that hold bytes, which no terminal can show. */
export function isBinary(format: Format): boolean {
  return format === 'docx' || format === 'xlsx';
}
