import { lastDay } from '../dates';
import type { Entity } from '../entity';
import type { Measurement } from '../records';

/** The newest measurement up to the as-of date; of two on one day the later in the list. */
export function latestMeasurement(indicator: Entity<'indicator'>, asOf: string): Measurement | undefined {
  let latest: { day: string; measurement: Measurement } | undefined;
  for (const measurement of indicator.value.measurements ?? []) {
    const day = lastDay(measurement.date);
    if (day === undefined || day > asOf || measurement.value === undefined) continue;
    if (!latest || day >= latest.day) latest = { day, measurement };
  }
  return latest?.measurement;
}

/**
 * How much of the way from baseline to target has been made, 0 to 1 (model.md, "Indicator achievement"). Undefined where
 * there is no target or no measurement.
 */
export function achievement(indicator: Entity<'indicator'>, asOf: string): number | undefined {
  const latest = latestMeasurement(indicator, asOf)?.value;
  const target = indicator.value.target?.value;
  if (latest === undefined || target === undefined) return undefined;
  if (typeof latest !== 'number' || typeof target !== 'number') return latest === target ? 1 : 0;
  const baseline = indicator.value.baseline?.value;
  if (typeof baseline !== 'number' || baseline === target) return reaches(indicator, latest, target) ? 1 : 0;
  return Math.min(1, Math.max(0, (latest - baseline) / (target - baseline)));
}

/** Whether a value is at the target or on its good side. */
export function reaches(indicator: Entity<'indicator'>, value: number, target: number): boolean {
  return directionOf(indicator) === 'down' ? value <= target : value >= target;
}

/** Which way is better: as written, or else the way from baseline to target, or else up. */
export function directionOf(indicator: Entity<'indicator'>): 'up' | 'down' {
  const { direction, baseline, target } = indicator.value;
  if (direction === 'up' || direction === 'down') return direction;
  const [from, to] = [baseline?.value, target?.value];
  return typeof from === 'number' && typeof to === 'number' && to < from ? 'down' : 'up';
}
