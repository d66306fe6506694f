import { lastDay } from '../../plan/dates';
import type { Entity } from '../../plan/entity';
import { achievement } from '../../plan/figures/indicators';
import type { DatedValue } from '../../plan/records';
import { textIn } from '../../plan/titles';
import type { IndicatorEntry, Listed, Measured } from '../../protocol';
import { recordLine } from '../record-line';
import { countedAs, picks } from './picks';
import type { Selection } from './selection';

/** Those furthest from their target first, then those that nobody has measured. */
export function indicatorsOf(selection: Selection, limit: number): Listed<IndicatorEntry> {
  const { asOf } = selection.plan.dates;
  const all = picks.indicators(selection).map((indicator) => ({ indicator, achieved: achievement(indicator, asOf) }));
  const first = all.sort((a, b) => (a.achieved ?? 2) - (b.achieved ?? 2)).slice(0, limit);
  return {
    all: countedAs('indicators', '', all.length),
    entries: first.map(({ indicator, achieved }) => entryOf(selection, indicator, achieved)),
  };
}

function entryOf(selection: Selection, indicator: Entity<'indicator'>, achieved: number | undefined): IndicatorEntry {
  const { plan, language } = selection;
  const { kind = null, unit, baseline, target, measurements = [] } = indicator.value;
  const past = measurements.flatMap((one) => {
    const day = lastDay(one.date);
    const value = measured(one);
    return day !== undefined && day <= plan.dates.asOf && value ? [{ day, value }] : [];
  });
  return {
    ...recordLine(selection, indicator),
    indicatorKind: kind,
    unit: textIn(plan, unit, language),
    baseline: measured(baseline),
    target: measured(target),
    measurements: past.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ value }) => value),
    achievement: achieved ?? null,
  };
}

function measured(given: DatedValue | undefined): Measured | null {
  return given?.value === undefined ? null : { date: given.date ?? null, value: given.value };
}
