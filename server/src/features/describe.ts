import { countryName } from '../catalogue/countries';
import { group, groups } from '../catalogue/groups';
import { isSdgIndicator, sdgGoal, sdgIndicators, sdgTarget, targetOfIndicator } from '../catalogue/sdg';
import { theme, themes } from '../catalogue/themes';
import { flowSource, type Plain } from '../document/write';
import { t } from '../l10n';
import { daysBetween } from '../plan/dates';
import { type Entity, isKind } from '../plan/entity';
import { cycleOf } from '../plan/figures/counts';
import { effectiveDue, effectiveLead } from '../plan/figures/effective';
import { clusterProgress } from '../plan/figures/groups';
import { achievement, latestMeasurement } from '../plan/figures/indicators';
import { isOpen } from '../plan/figures/schedule';
import { type Progress, progressOf, statusOf } from '../plan/figures/status';
import { actionsOf, membersOf } from '../plan/links';
import type { Plan } from '../plan/plan';
import type { DatedValue } from '../plan/records';
import type { Shape } from '../plan/schema';
import { findTerm, type TermKind } from '../plan/terms';
import { textIn } from '../plan/titles';
import type { Block } from './markup';
import { shortened, titleOf } from './words';

// What is told about a key, a record or a code, where the cursor rests on it and beside what completion offers.

/** A long text is cut here, UTF-16 units: the place for reading it is the plan. */
const LONGEST_TEXT = 400;
const LONGEST_EXAMPLE = 120;

/** What a key means, what it takes, and an example. */
export function describeKey(key: string, shape: Shape): Block[] {
  const blocks: Block[] = [{ heading: shape.title || key, code: key }];
  if (shape.description !== '') blocks.push({ text: shape.description });
  if (shape.required) blocks.push({ text: t('It may not be left out.') });
  const values = shape.values ?? shape.items?.values;
  if (values) {
    blocks.push({
      title: t('One of these values:'),
      values: values.map(({ value, description }) => ({ code: String(value), text: description })),
    });
  }
  if (shape.default !== undefined)
    blocks.push({ text: t('Left out, it is {value}.', { value: `\`${shape.default}\`` }) });
  const example = values ? undefined : shape.examples.map((one) => flowSource(one as Plain)).find(isShort);
  if (example !== undefined) blocks.push({ text: t('Example: {example}', { example: `\`${example}\`` }) });
  return blocks;
}

function isShort({ length }: string): boolean {
  return length <= LONGEST_EXAMPLE;
}

/** One of the values that a key allows. */
export function describeValue(shape: Shape, text: string): Block[] | undefined {
  const value = shape.values?.find((one) => String(one.value) === text);
  return value && [{ heading: shape.title, code: text }, { text: value.description }];
}

/** A record with its status, dates and progress. */
export function describeRecord(plan: Plan, entity: Entity): Block[] {
  const title = titleOf(plan, entity);
  const heading: Block = { heading: nameOfKind(entity), code: entity.id ?? '' };
  const lines = factsOf(plan, entity);
  return [
    heading,
    ...(title === '' ? [] : [{ text: shortened(title, LONGEST_TEXT) }]),
    ...(lines.length > 0 ? [{ lines }] : []),
  ];
}

function nameOfKind({ kind }: Entity): string {
  switch (kind) {
    case 'plan':
      return t('Plan');
    case 'institution':
      return t('Institution');
    case 'document':
      return t('Document');
    case 'attention-area':
      return t('Area of attention');
    case 'funding':
      return t('Source of funding');
    case 'theme':
      return t('Theme');
    case 'group':
      return t('Group');
    case 'cluster':
      return t('Cluster');
    case 'recommendation':
      return t('Recommendation');
    case 'action':
      return t('Action');
    case 'indicator':
      return t('Indicator');
  }
}

function factsOf(plan: Plan, entity: Entity): string[] {
  if (isKind(entity, 'recommendation')) return recommendationFacts(plan, entity);
  if (isKind(entity, 'action')) return workFacts(plan, entity);
  if (isKind(entity, 'document')) return documentFacts(entity);
  if (isKind(entity, 'indicator')) return indicatorFacts(plan, entity);
  if (isKind(entity, 'cluster')) return clusterFacts(plan, entity);
  if (isKind(entity, 'institution')) {
    const { kind, acronym, level, parent } = entity.value;
    return given(
      [kind && t('Kind: {kind}', { kind })],
      [acronym && textIn(plan, acronym)],
      [level],
      [parent && t('Part of {institution}', { institution: nameWithId(plan, parent) })],
    );
  }
  if (isKind(entity, 'funding')) {
    const { kind, donor, amount, currency = plan.setting('currency') ?? '' } = entity.value;
    return given(
      [kind && t('Kind: {kind}', { kind })],
      [
        donor &&
          t('Donor: {donor}', {
            donor: plan.find('institution', donor) ? nameWithId(plan, donor) : countryName(donor),
          }),
      ],
      [amount !== undefined && t('Amount: {amount} {currency}', { amount, currency })],
    );
  }
  return [];
}

function recommendationFacts(plan: Plan, recommendation: Entity<'recommendation'>): string[] {
  const { document, number, position } = recommendation.value;
  const actions = actionsOf(plan, recommendation).length;
  return given(
    [number !== undefined && document !== undefined && t('Number {number} of {document}', { number, document })],
    [position && t('Position: {position}', { position })],
    workFacts(plan, recommendation),
    [actions > 0 && t('Actions: {count}', { count: actions })],
  );
}

function workFacts(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): string[] {
  const lead = effectiveLead(plan, entity);
  const progress = progressOf(plan, entity);
  return given(
    [
      progress
        ? t('Status: {status}, {progress}', { status: statusOf(plan, entity), progress: percentage(progress) })
        : t('Status: {status}', { status: statusOf(plan, entity) }),
    ],
    [dueFact(plan, entity)],
    [lead !== undefined && t('Lead: {institution}', { institution: nameWithId(plan, lead) })],
  );
}

function percentage({ value, known }: Progress): string {
  return known ? t('{percent} % done', { percent: Math.round(value) }) : t('progress not known');
}

function dueFact(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): string | undefined {
  const due = effectiveDue(plan, entity);
  if (due === undefined) return undefined;
  const days = daysBetween(plan.dates.asOf, due);
  if (!isOpen(plan, entity)) return t('Due: {date}', { date: due });
  return days < 0
    ? t('Due: {date} (days late: {days})', { date: due, days: -days })
    : t('Due: {date} (days left: {days})', { date: due, days });
}

function documentFacts(document: Entity<'document'>): string[] {
  const { mechanism, symbol, session, reviewed, adopted, 'next-report': nextReport } = document.value;
  const cycle = cycleOf(document);
  return given(
    [mechanism && t('Mechanism: {mechanism}', { mechanism })],
    [symbol && t('Symbol: {symbol}', { symbol })],
    [session !== undefined && t('Session: {session}', { session })],
    [cycle !== undefined && t('Cycle: {cycle}', { cycle })],
    [reviewed && t('Reviewed: {date}', { date: reviewed })],
    [adopted && t('Adopted: {date}', { date: adopted })],
    [nextReport && t('Next report: {date}', { date: nextReport })],
  );
}

function indicatorFacts(plan: Plan, indicator: Entity<'indicator'>): string[] {
  const { kind, unit, baseline, target } = indicator.value;
  const latest = latestMeasurement(indicator, plan.dates.asOf);
  const achieved = achievement(indicator, plan.dates.asOf);
  return given(
    [kind && t('Kind: {kind}', { kind })],
    [unit && t('Unit: {unit}', { unit: textIn(plan, unit) })],
    [baseline && t('Baseline: {value}', { value: dated(baseline) })],
    [latest && t('Latest: {value}', { value: dated(latest) })],
    [target && t('Target: {value}', { value: dated(target) })],
    [achieved !== undefined && t('Achieved: {percent} %', { percent: Math.round(achieved * 100) })],
  );
}

function dated({ value, date }: DatedValue): string {
  return date === undefined ? String(value) : `${value} (${date})`;
}

function clusterFacts(plan: Plan, cluster: Entity<'cluster'>): string[] {
  const { lead, due } = cluster.value;
  const progress = clusterProgress(plan, cluster);
  return given(
    [t('Recommendations: {count}', { count: membersOf(plan, cluster).length })],
    [progress && t('Progress: {progress}', { progress: percentage(progress) })],
    [due && t('Due: {date}', { date: due })],
    [lead && t('Lead: {institution}', { institution: nameWithId(plan, lead) })],
  );
}

function nameWithId(plan: Plan, id: string): string {
  const institution = plan.find('institution', id);
  const name = institution && titleOf(plan, institution);
  return name ? `${name} (${id})` : id;
}

function given(...lists: readonly (readonly (string | false | undefined)[])[]): string[] {
  return lists.flat().filter((line): line is string => typeof line === 'string' && line !== '');
}

/** A goal, target or indicator of the SDGs. */
export function describeSdg(code: string): Block[] | undefined {
  const target = sdgTarget(code);
  const goal = sdgGoal(target?.goal ?? code);
  if (!target && goal) return [{ heading: t('SDG {code}', { code }) }, { text: goal.title }];
  if (target && goal) {
    const indicators = sdgIndicators().filter((one) => targetOfIndicator(one) === code);
    return [
      { heading: t('SDG target {code}', { code }) },
      { text: target.title },
      {
        lines: given(
          [t('Goal {code}: {title}', { code: goal.code, title: goal.title })],
          [indicators.length > 0 && t('Indicators: {codes}', { codes: indicators.join(', ') })],
        ),
      },
    ];
  }
  if (!isSdgIndicator(code)) return undefined;
  const of = sdgTarget(targetOfIndicator(code) ?? '');
  return [
    { heading: t('SDG indicator {code}', { code }) },
    ...(of ? [{ lines: [t('Target {code}: {title}', { code: of.code, title: of.title })] }] : []),
  ];
}

/** A theme or group, the plan's own or built in, with its other names. */
export function describeTerm(plan: Plan, kind: TermKind, text: string): Block[] | undefined {
  const id = findTerm(plan, kind, text)?.id;
  if (id === undefined) return undefined;
  const own = plan.find(kind, id);
  const term = kind === 'theme' ? theme(id) : group(id);
  const label = own ? titleOf(plan, own) : (term?.label ?? id);
  const aliases = own?.value.aliases ?? term?.aliases ?? [];
  const all = kind === 'theme' ? themes() : groups();
  const wider = all.find((one) => one.id === (own?.value.parent ?? term?.parent))?.label;
  return [
    { heading: kind === 'theme' ? t('Theme') : t('Group'), code: id },
    { text: label },
    {
      lines: given(
        [wider !== undefined && t('Part of: {label}', { label: wider })],
        [aliases.length > 0 && t('Also called: {names}', { names: aliases.join('; ') })],
      ),
    },
  ];
}
