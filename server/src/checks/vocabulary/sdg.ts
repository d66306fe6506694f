import {
  equivalentIndicators,
  findSdg,
  goalOf,
  isSdgIndicator,
  sdgGoal,
  sdgIndicators,
  sdgTarget,
  targetOfIndicator,
  targetsOf,
} from '../../catalogue/sdg';
import { didYouMean } from '../../catalogue/text';
import { t } from '../../l10n';
import { type Entity, isKind } from '../../plan/entity';
import { membersOf, ownersOf, recommendationsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import { type Check, nodePlace, placeOf, type Report, recordCheck } from '../check';
import { hasHiddenCharacter } from '../form/characters';
import { rewrite, rewriteAs } from '../rewrite';
import { valuesOf } from '../written';

/** Goals, targets and indicators of the SDGs (checks.md, "Vocabulary and source"). */
export const sdgChecks: readonly Check[] = [
  recordCheck({
    code: 'unknown-sdg',
    severity: 'error',
    kinds: ['recommendation', 'action', 'indicator'],
    finds: () => t('A goal, target or indicator that the Sustainable Development Goals do not have.'),
    fix: 'offered',
    check: unknownSdg,
  }),
  recordCheck({
    code: 'sdg-goal-only',
    severity: 'hint',
    kinds: ['recommendation', 'action'],
    finds: () => t('A goal without one of its targets, which would say more.'),
    fix: 'offered',
    check: sdgGoalOnly,
  }),
  recordCheck({
    code: 'indicator-target-mismatch',
    severity: 'information',
    kinds: ['indicator'],
    finds: () => t('An SDG indicator of a goal that none of its recommendations names.'),
    check: indicatorTargetMismatch,
  }),
];

function unknownSdg(entity: Entity, plan: Plan, report: Report): void {
  for (const { text, shape, node, scalar } of valuesOf(entity)) {
    const isIndicator = shape.meaning === 'sdg-indicator';
    if (!isIndicator && shape.meaning !== 'sdg') continue;
    if (isIndicator ? isSdgIndicator(text) : sdgGoal(text) || sdgTarget(text)) continue;
    if (hasHiddenCharacter(text)) continue;
    report({
      place: nodePlace(entity, node),
      message: isIndicator
        ? t('The SDGs have no indicator “{code}”, so no report can compare this with them.', { code: text })
        : t('The SDGs have no goal or target “{code}”, so this is counted under none.', { code: text }),
      advice: isIndicator ? indicatorAdvice(text) : targetAdvice(text),
      fixes: () => rewriteAs(plan, entity, scalar, isIndicator ? nearIndicators(text) : nearTargets(text)),
    });
  }
}

function targetAdvice(text: string): string {
  const goal = goalIn(text);
  if (goal === undefined) return t('Write a goal from 1 to 17, or a target such as 5.2.');
  const targets = targetsOf(goal).map(({ code }) => code);
  const numbered = targets.filter((code) => /\d$/.test(code));
  const lettered = targets.filter((code) => !/\d$/.test(code));
  return t('Goal {goal} has the targets {first} to {last} and {firstLetter} to {lastLetter}.', {
    goal,
    first: numbered[0] ?? '',
    last: numbered.at(-1) ?? '',
    firstLetter: lettered[0] ?? '',
    lastLetter: lettered.at(-1) ?? '',
  });
}

function goalIn(text: string): string | undefined {
  const goal = /^(?:SDG ?)?0?(\d{1,2})(?!\d)/i.exec(text)?.[1];
  return goal !== undefined && sdgGoal(goal) ? goal : undefined;
}

function nearTargets(text: string): readonly string[] {
  const meant = targetOfIndicator(text) ?? findSdg(text);
  return meant === undefined ? [] : [meant];
}

function indicatorAdvice(text: string): string {
  const own = indicatorsIn(text);
  return own.length === 0
    ? t('Write the code of an indicator, such as 5.2.1.')
    : t('The indicators of target {target} are: {codes}.', { target: targetIn(text) ?? '', codes: own.join(', ') });
}

function nearIndicators(text: string): readonly string[] {
  const written = /\d{1,2}\.[\da-z]{1,2}\.\d{1,2}/i.exec(text)?.[0].toLowerCase() ?? text;
  if (isSdgIndicator(written)) return [written];
  const own = indicatorsIn(written);
  if (own.length > 0) return own.length <= 3 ? own : [];
  const meant = didYouMean(written, sdgIndicators());
  return meant === undefined ? [] : [meant];
}

/** The indicators of the target by whose code the text begins. */
function indicatorsIn(text: string): readonly string[] {
  const target = targetIn(text);
  return target === undefined ? [] : sdgIndicators().filter((code) => targetOfIndicator(code) === target);
}

function targetIn(text: string): string | undefined {
  return /^\d{1,2}\.(?:\d{1,2}|[a-d])/.exec(text)?.[0];
}

function sdgGoalOnly(entity: Entity, plan: Plan, report: Report): void {
  const values = valuesOf(entity).filter(({ shape }) => shape.meaning === 'sdg');
  const detailed = new Set(values.flatMap(({ text }) => sdgTarget(text)?.goal ?? []));
  for (const { text, node, scalar } of values) {
    if (!sdgGoal(text) || detailed.has(text)) continue;
    report({
      place: nodePlace(entity, node),
      message: t(
        'Goal {goal} is named without a target: it stays open which part of it is served, and the fund’s fourth key question asks for a target.',
        { goal: text },
      ),
      advice: t('Name the target that fits.'),
      fixes: () =>
        targetsOf(text).flatMap(({ code, title }) =>
          rewrite(plan, entity, scalar, code, { title: t('{code}: {title}', { code, title }) }),
        ),
    });
  }
}

function indicatorTargetMismatch(indicator: Entity<'indicator'>, plan: Plan, report: Report): void {
  const { sdg } = indicator.value;
  if (sdg === undefined || !isSdgIndicator(sdg)) return;
  const named = new Set(
    recommendationsMeasured(plan, indicator)
      .flatMap(({ value }) => value.sdg ?? [])
      .map(goalOf),
  );
  named.delete(undefined);
  const goals = equivalentIndicators(sdg).map(goalOf);
  if (named.size === 0 || goals.some((goal) => named.has(goal))) return;
  report({
    place: placeOf(indicator, ['sdg']),
    message: t('Indicator {code} belongs to goal {goal}, which none of the recommendations measured by it names.', {
      code: sdg,
      goal: goalOf(sdg) ?? '',
    }),
    advice: t('Name the goal or target in the recommendation, or choose an indicator of the goals it names.'),
  });
}

function recommendationsMeasured(plan: Plan, indicator: Entity<'indicator'>): Entity<'recommendation'>[] {
  return ownersOf(plan, indicator).flatMap((owner) => {
    if (isKind(owner, 'recommendation')) return [owner];
    if (isKind(owner, 'action')) return recommendationsOf(plan, owner);
    return isKind(owner, 'cluster') ? membersOf(plan, owner) : [];
  });
}
