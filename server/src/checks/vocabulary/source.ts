import { cycleOfSession, mechanism } from '../../catalogue/mechanisms';
import { normaliseSymbol, parseSymbol } from '../../catalogue/symbols';
import { t } from '../../l10n';
import { type Entity, lacks, nodeAt } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type Check, keyPlace, placeOf, type Report, recordCheck } from '../check';
import { fixOf } from '../fix';
import { hasHiddenCharacter } from '../form/characters';
import { removal, rewrite, rewriteAs } from '../rewrite';

/** Documents and what recommendations say of their source (checks.md, "Vocabulary and source"). */
export const documentChecks: readonly Check[] = [
  recordCheck({
    code: 'invalid-symbol',
    severity: 'warning',
    kinds: ['document'],
    finds: () => t('A symbol that no document of the United Nations can have.'),
    fix: 'offered',
    check: invalidSymbol,
  }),
  recordCheck({
    code: 'symbol-mismatch',
    severity: 'warning',
    kinds: ['document'],
    finds: () => t('A symbol that names another State, body or session than the document does.'),
    check: symbolMismatch,
  }),
  recordCheck({
    code: 'cycle-session-mismatch',
    severity: 'warning',
    kinds: ['document'],
    finds: () => t('A cycle of the UPR to which the session does not belong.'),
    fix: 'offered',
    check: cycleSessionMismatch,
  }),
];

export const positionChecks: readonly Check[] = [
  recordCheck({
    code: 'position-not-applicable',
    severity: 'warning',
    kinds: ['recommendation'],
    finds: () => t('A position on a recommendation that does not come from the UPR.'),
    fix: 'offered',
    check: positionNotApplicable,
  }),
  recordCheck({
    code: 'states-not-applicable',
    severity: 'warning',
    kinds: ['recommendation'],
    finds: () => t('Recommending States of a recommendation that does not come from the UPR.'),
    fix: 'offered',
    check: statesNotApplicable,
  }),
  recordCheck({
    code: 'no-position',
    severity: 'warning',
    kinds: ['recommendation'],
    finds: () => t('A recommendation of the UPR without the State’s position.'),
    check: noPosition,
  }),
];

type Document = Entity<'document'>;

/** Whether the documents of a mechanism have symbols of the United Nations. */
function hasSymbols({ value }: Document): boolean {
  const kind = value.mechanism === undefined ? undefined : mechanism(value.mechanism)?.kind;
  return kind === 'upr' || kind === 'treaty-body' || kind === 'special-procedure';
}

function invalidSymbol(document: Document, plan: Plan, report: Report): void {
  const { symbol } = document.value;
  if (symbol === undefined || !hasSymbols(document) || parseSymbol(symbol) || hasHiddenCharacter(symbol)) return;
  const meant = normaliseSymbol(symbol);
  report({
    place: placeOf(document, ['symbol']),
    message: t('“{symbol}” is no symbol of a United Nations document, so the document can’t be found by it.', {
      symbol: symbol.slice(0, 60),
    }),
    advice:
      meant === undefined
        ? t('Copy the symbol from the first page of the document, such as A/HRC/59/90 or CRC/C/XEX/CO/6.')
        : t('Did you mean “{meant}”?', { meant }),
    fixes: () => rewriteAs(plan, document, nodeAt(document.node, ['symbol']), meant === undefined ? [] : [meant]),
  });
}

/** The first difference only: a symbol of another document differs in several. */
function symbolMismatch(document: Document, plan: Plan, report: Report): void {
  const { symbol, mechanism: id, session } = document.value;
  const said = symbol === undefined ? undefined : parseSymbol(symbol);
  if (!said || id === undefined || !hasSymbols(document)) return;
  const country = plan.setting('country');
  const place = placeOf(document, ['symbol']);
  if (said.mechanisms.length > 0 && !said.mechanisms.includes(id)) {
    report({
      place,
      message: t('The symbol “{symbol}” is that of another body ({bodies}) than the document names ({body}).', {
        symbol: said.symbol,
        bodies: said.mechanisms.join(', '),
        body: id,
      }),
      advice: t('Correct the symbol or the mechanism.'),
      related: [{ place: placeOf(document, ['mechanism']), message: t('The mechanism is named here.') }],
    });
  } else if (said.country !== undefined && country !== undefined && said.country !== country) {
    report({
      place,
      message: t('The symbol “{symbol}” is that of a document on {other}, but this is the plan of {country}.', {
        symbol: said.symbol,
        other: said.country,
        country,
      }),
      advice: t('Correct the symbol.'),
    });
  } else if (
    said.kind === 'upr-input' &&
    said.session !== undefined &&
    session !== undefined &&
    said.session !== session
  ) {
    report({
      place,
      message: t(
        'The symbol “{symbol}” is of session {said} of the Working Group, but the document names session {session}.',
        {
          symbol: said.symbol,
          said: said.session,
          session,
        },
      ),
      advice: t('Correct the symbol or the session.'),
      related: [{ place: placeOf(document, ['session']), message: t('The session is named here.') }],
    });
  }
}

function cycleSessionMismatch(document: Document, plan: Plan, report: Report): void {
  const { mechanism: id, session, cycle } = document.value;
  const right = session === undefined ? undefined : cycleOfSession(session);
  if (id !== 'UPR' || session === undefined || cycle === undefined || right === undefined || cycle === right) return;
  report({
    place: placeOf(document, ['cycle']),
    message: t('Session {session} of the Working Group belongs to cycle {right} of the UPR, not to cycle {cycle}.', {
      session,
      right,
      cycle,
    }),
    advice: t('Correct the cycle or the session; the cycle can be left out.'),
    related: [{ place: placeOf(document, ['session']), message: t('The session is named here.') }],
    fixes: () =>
      rewrite(plan, document, nodeAt(document.node, ['cycle']), right, {
        title: t('Write cycle {cycle}', { cycle: right }),
      }),
  });
}

type Recommendation = Entity<'recommendation'>;

function mechanismOf(plan: Plan, recommendation: Recommendation): string | undefined {
  return plan.find('document', recommendation.value.document)?.value.mechanism;
}

function positionNotApplicable(recommendation: Recommendation, plan: Plan, report: Report): void {
  const { position } = recommendation.value;
  if (position === undefined) return;
  const source = mechanismOf(plan, recommendation);
  if (source === undefined || source === 'UPR') return;
  report({
    place: placeOf(recommendation, ['position']),
    message: t(
      'Only recommendations of the UPR are supported or noted; those of other mechanisms ({mechanism}) count as committed whatever stands here.',
      { mechanism: source },
    ),
    advice: t('Delete the position.'),
    fixes: () => fixOf(t('Delete the position'), recommendation.uri, removal(plan, recommendation, ['position'])),
  });
}

function statesNotApplicable(recommendation: Recommendation, plan: Plan, report: Report): void {
  if (recommendation.value['recommended-by'] === undefined) return;
  const source = mechanismOf(plan, recommendation);
  if (source === undefined || source === 'UPR') return;
  report({
    place: keyPlace(recommendation, 'recommended-by'),
    message: t('Only in the UPR do States recommend; this comes from another mechanism ({mechanism}).', {
      mechanism: source,
    }),
    advice: t('Delete the States, or correct the document.'),
    fixes: () => fixOf(t('Delete the States'), recommendation.uri, removal(plan, recommendation, ['recommended-by'])),
  });
}

function noPosition(recommendation: Recommendation, plan: Plan, report: Report): void {
  const { kind = 'recommendation' } = recommendation.value;
  if (!lacks(recommendation, 'position') || kind !== 'recommendation' || recommendation.invalid.has('kind')) return;
  if (mechanismOf(plan, recommendation) !== 'UPR') return;
  report({
    place: placeOf(recommendation),
    message: t(
      'The State’s position on this recommendation of the UPR is not written, so it counts neither as supported nor as noted.',
    ),
    advice: t('Add “position: supported”, “noted” or, until the State has decided, “pending”.'),
  });
}
