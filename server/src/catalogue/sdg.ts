import { framework, sameIndicators } from './sdg.data';
import { lazy, plainCharacters, searchEntries } from './text';

/** Which framework the codes are from, to be named wherever its contents are shown. */
export const sdgVersion = 'Global indicator framework, A/RES/71/313, as refined up to 2024';

/** A goal (`5`) or a target (`5.2`) with a short English title of this project's own. */
export interface SdgEntry {
  readonly code: string;
  readonly title: string;
  /** The goal's code; a goal's own. */
  readonly goal: string;
}

interface Framework {
  readonly goals: ReadonlyMap<string, SdgEntry>;
  readonly targets: ReadonlyMap<string, SdgEntry>;
  /** Indicator code → the code of its target. */
  readonly indicators: ReadonlyMap<string, string>;
  readonly equivalents: ReadonlyMap<string, readonly string[]>;
}

const read = lazy((): Framework => {
  const goals = new Map<string, SdgEntry>();
  const targets = new Map<string, SdgEntry>();
  const indicators = new Map<string, string>();
  for (const line of framework.trim().split('\n')) {
    const [, code = '', digits = '', title = ''] = /^([^ :]+):?(\d*) (.+)$/.exec(line) ?? [];
    const goal = code.split('.')[0] ?? code;
    (code === goal ? goals : targets).set(code, { code, title, goal });
    for (const digit of digits) indicators.set(`${code}.${digit}`, code);
  }
  const equivalents = new Map<string, readonly string[]>();
  for (const line of sameIndicators.trim().split('\n')) {
    const codes = line.split(' ');
    for (const code of codes) equivalents.set(code, codes);
  }
  return { goals, targets, indicators, equivalents };
});

/** The goal of this code (`5`), or undefined. */
export function sdgGoal(code: string): SdgEntry | undefined {
  return read().goals.get(code);
}

/** The target of this code (`5.2`, `16.b`), or undefined. */
export function sdgTarget(code: string): SdgEntry | undefined {
  return read().targets.get(code);
}

/** All 17 goals, in order. */
export function sdgGoals(): readonly SdgEntry[] {
  return [...read().goals.values()];
}

/** A goal's targets, in order; none where there is no such goal. */
export function targetsOf(goal: string): readonly SdgEntry[] {
  return [...read().targets.values()].filter((target) => target.goal === goal);
}

/** Whether this is an indicator's code, as `16.3.1`. */
export function isSdgIndicator(code: string): boolean {
  return read().indicators.has(code);
}

/** All indicator codes, in order. */
export function sdgIndicators(): readonly string[] {
  return [...read().indicators.keys()];
}

/** The code of the target under which an indicator stands: `5.2` for `5.2.1`. */
export function targetOfIndicator(code: string): string | undefined {
  return read().indicators.get(code);
}

/** The code of the goal of a goal, target or indicator: `5` for `5.2.1`; undefined for what is none. */
export function goalOf(code: string): string | undefined {
  const target = targetOfIndicator(code) ?? code;
  return (sdgTarget(target) ?? sdgGoal(target))?.goal;
}

/** The codes of one and the same indicator, this one among them: `1.5.1` is also `11.5.1` and `13.1.1`. */
export function equivalentIndicators(code: string): readonly string[] {
  return read().equivalents.get(code) ?? (isSdgIndicator(code) ? [code] : []);
}

/**
 * The goal's or target's code at the beginning of a label, as UN lists write them: `10 - REDUCED INEQUALITIES`,
 * `- 1.4 - …`, `SDG 5`, `Target 5.A`; undefined where there is no such goal or target.
 */
export function findSdg(text: string): string | undefined {
  const start = plainCharacters(text.slice(0, 200)).toLowerCase();
  const code = /^(?:- ?)?(?:sdgs? ?|goal ?|target ?)?0?(\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?)(?![\w.]*\w)/.exec(start)?.[1];
  return code !== undefined && (sdgGoal(code) || sdgTarget(code)) ? code : undefined;
}

/** Goals and targets whose code begins with the query or whose title has words that begin with its words. */
export function searchSdg(query: string): readonly SdgEntry[] {
  const { goals, targets } = read();
  return searchEntries(
    query,
    [...goals.values(), ...targets.values()],
    ({ code }) => code,
    ({ title }) => title,
  );
}
