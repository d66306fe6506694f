import type { Piece } from '../document/document';
import { offsetOf } from '../document/document';
import { type Entity, withDescendants } from '../plan/entity';
import { forget, type Reader } from '../plan/facts';
import type { Plan } from '../plan/plan';
import type { RecordKind } from '../plan/schema';
import type { Change, Workspace } from '../plan/workspace';
import type { Check, FileCheck, Found, PieceCheck, RecordCheck, Rule } from './check';
import type { Finding, Place } from './finding';

/** The findings of a workspace, kept up to date piece by piece. */
export class Checker {
  readonly #evaluations = new Map<Piece, readonly Evaluation[]>();
  readonly #outdated = new Set<Evaluation>();
  /** Evaluations by the files that their findings point to. */
  readonly #byFile = new Map<string, Set<Evaluation>>();
  /** Evaluations by the other pieces that their findings point into: with such a piece its places are gone. */
  readonly #pointing = new Map<Piece, Set<Evaluation>>();
  readonly #fileChecks: readonly FileCheck[];
  readonly #all: RuleSet;
  /** Each check by itself: of a record that thousands name, only what a change touches is checked again. */
  readonly #single: readonly RuleSet[];

  constructor(
    readonly workspace: Workspace,
    checks: readonly Check[],
  ) {
    this.#fileChecks = checks.filter((check): check is FileCheck => 'checkFile' in check);
    this.#all = ruleSet(checks);
    this.#single = checks.map((check) => ruleSet([check]));
  }

  /** Notes what a change of the workspace made outdated; `settle` then checks that again, and nothing else. */
  note(changes: readonly Change[]): void {
    for (const { plan, uri, removed, added } of changes) {
      for (const piece of removed) this.#drop(piece);
      for (const piece of added) this.#add(plan, uri, piece);
    }
  }

  /** Checks what is outdated, until done or until `enough` says stop. Returns whether everything is up to date. */
  settle(enough: () => boolean = () => false): boolean {
    for (const evaluation of this.#outdated) {
      if (enough()) return false;
      this.#outdated.delete(evaluation);
      this.#evaluate(evaluation);
    }
    return true;
  }

  /** The findings of a file in the order of its text, with the severities that its plan wants. */
  findings(uri: string): Finding[] {
    return this.#collect(uri, this.#byFile.get(uri) ?? [], this.#fileFindings(uri));
  }

  /** The findings in one piece of a file. Costs what the piece costs, also where much else has still to be checked. */
  findingsIn(uri: string, piece: Piece): Finding[] {
    const own = this.#evaluations.get(piece) ?? [];
    for (const evaluation of own) if (this.#outdated.delete(evaluation)) this.#evaluate(evaluation);
    const others = [...(this.#pointing.get(piece) ?? [])].filter((one) => !this.#outdated.has(one));
    const all = this.#collect(uri, new Set([...own, ...others]), this.#fileFindings(uri));
    return all.filter(({ place }) => place.piece === piece);
  }

  #collect(uri: string, evaluations: Iterable<Evaluation>, fileFindings: readonly Finding[]): Finding[] {
    const plan = this.workspace.planOf(uri);
    const document = this.workspace.document(uri);
    if (!plan || !document) return [];
    const all: Finding[] = [...fileFindings];
    for (const evaluation of evaluations) {
      for (const { rule, finding } of evaluation.found) {
        if (finding.place.uri !== uri) continue;
        const wanted = wantedSeverity(rule, plan);
        if (wanted !== 'ignore') all.push(wanted === finding.severity ? finding : { ...finding, severity: wanted });
      }
    }
    const told = all.filter((finding) => !isToldAtSource(finding, all));
    const at = (finding: Finding) => offsetOf(document, finding.place.piece) + finding.place.start;
    return told
      .map((finding) => ({ finding, start: at(finding) }))
      .sort(
        (a, b) =>
          a.start - b.start || a.finding.place.end - b.finding.place.end || compare(a.finding.code, b.finding.code),
      )
      .map(({ finding }) => finding);
  }

  #fileFindings(uri: string): Finding[] {
    const findings: Finding[] = [];
    for (const rule of this.#fileChecks) {
      rule.checkFile(uri, this.workspace, (found) => findings.push(findingOf(rule, found)));
    }
    return findings;
  }

  #add(plan: Plan, uri: string, piece: Piece): void {
    const evaluations = (isHub(plan, piece) ? this.#single : [this.#all]).map((rules) => {
      const evaluation: Evaluation = {
        plan,
        uri,
        piece,
        rules,
        found: [],
        cells: new Set(),
        changed: () => this.#outdated.add(evaluation),
      };
      return evaluation;
    });
    this.#evaluations.set(piece, evaluations);
    for (const evaluation of evaluations) this.#outdated.add(evaluation);
  }

  #drop(piece: Piece): void {
    for (const other of this.#pointing.get(piece) ?? []) this.#outdated.add(other);
    this.#pointing.delete(piece);
    for (const evaluation of this.#evaluations.get(piece) ?? []) {
      forget(evaluation);
      this.#unlist(evaluation);
      this.#outdated.delete(evaluation);
    }
    this.#evaluations.delete(piece);
  }

  #evaluate(evaluation: Evaluation): void {
    this.#unlist(evaluation);
    const { plan, piece, uri, rules } = evaluation;
    const found: Result[] = [];
    plan.observe(evaluation, () => {
      for (const rule of rules.forPieces) {
        rule.checkPiece(piece, uri, plan, (one) => found.push({ rule, finding: findingOf(rule, one) }));
      }
      for (const top of plan.entitiesOf(piece)) {
        for (const entity of withDescendants(top)) checkRecord(rules, entity, plan, found);
      }
    });
    evaluation.found = found;
    for (const { finding } of found) {
      addTo(this.#byFile, finding.place.uri, evaluation);
      for (const { piece } of placesOf(finding))
        if (piece !== evaluation.piece) addTo(this.#pointing, piece, evaluation);
    }
  }

  #unlist(evaluation: Evaluation): void {
    for (const { finding } of evaluation.found) {
      this.#byFile.get(finding.place.uri)?.delete(evaluation);
      for (const { piece } of placesOf(finding)) this.#pointing.get(piece)?.delete(evaluation);
    }
    evaluation.found = [];
  }
}

/** Checks by what they look at. */
interface RuleSet {
  readonly forPieces: readonly PieceCheck[];
  readonly forRecords: ReadonlyMap<RecordKind, readonly RecordCheck[]>;
}

function ruleSet(checks: readonly Check[]): RuleSet {
  const forRecords = new Map<RecordKind, RecordCheck[]>();
  for (const check of checks) {
    if (!('check' in check)) continue;
    for (const kind of check.kinds) forRecords.set(kind, [...(forRecords.get(kind) ?? []), check]);
  }
  return { forPieces: checks.filter((check): check is PieceCheck => 'checkPiece' in check), forRecords };
}

function isHub(plan: Plan, piece: Piece): boolean {
  return plan.entitiesOf(piece).some(({ kind }) => kind === 'plan' || kind === 'document');
}

function checkRecord(rules: RuleSet, entity: Entity, plan: Plan, found: Result[]): void {
  // A second `plan:` is reported as such and otherwise not read.
  if (entity.kind === 'plan' && plan.root !== entity) return;
  for (const rule of rules.forRecords.get(entity.kind) ?? []) {
    rule.check(entity, plan, (one) => {
      if (!rule.essential && ignores(one.about ?? entity, rule.code)) return;
      found.push({ rule, finding: findingOf(rule, one) });
    });
  }
}

/** What some checks find in one piece. */
interface Evaluation extends Reader {
  readonly plan: Plan;
  readonly uri: string;
  readonly piece: Piece;
  readonly rules: RuleSet;
  found: readonly Result[];
}

interface Result {
  readonly rule: Rule;
  readonly finding: Finding;
}

function placesOf({ place, related }: Finding): Place[] {
  return [place, ...related.map((one) => one.place)];
}

/** What is wrong with the text that an alias stands for is said there, and not again at the alias. */
function isToldAtSource({ code, place: { source } }: Finding, all: readonly Finding[]): boolean {
  return (
    source !== undefined &&
    all.some(
      ({ code: other, place }) =>
        other === code && place.piece === source.piece && place.start >= source.start && place.end <= source.end,
    )
  );
}

function addTo<Key>(sets: Map<Key, Set<Evaluation>>, key: Key, evaluation: Evaluation): void {
  const set = sets.get(key);
  if (set) set.add(evaluation);
  else sets.set(key, new Set([evaluation]));
}

export function findingOf(rule: Rule, found: Found): Finding {
  const { message, advice, place, related = [], tag, fixes } = found;
  // In a record that is read only in part nobody knows for sure that the meaning stays.
  const isBroken = found.place.piece.problems.length > 0;
  const offered = isBroken && fixes ? () => fixes().map((fix) => ({ ...fix, automatic: false })) : fixes;
  return { code: rule.code, severity: rule.severity, message, advice, place, related, tag, fixes: offered };
}

/** A record's `ignore:` speaks for the records nested in it too. */
export function ignores(entity: Entity, code: string): boolean {
  for (let here: Entity | undefined = entity; here; here = here.parent) {
    const { ignore } = here.value as { ignore?: Record<string, unknown> };
    if (ignore && Object.hasOwn(ignore, code)) return true;
  }
  return false;
}

/** What the plan's `checks:` makes of a rule. */
export function wantedSeverity(rule: Rule, plan: Plan): Finding['severity'] | 'ignore' {
  const wanted = plan.setting('checks')?.[rule.code];
  return wanted === undefined || rule.essential ? rule.severity : wanted;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
