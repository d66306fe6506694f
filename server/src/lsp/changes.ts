import type { PlanDocument } from '../document/document';
import type { Settings } from '../features/settings';
import type { Plan } from '../plan/plan';
import type { Changed } from '../protocol';
import type { LanguageSession } from './session';

/** What the findings and figures of a plan follow from. */
interface Basis {
  readonly documents: readonly PlanDocument[];
  readonly asOf: string;
  readonly settings: Settings;
}

/** Which plans are others than when the client was last told. */
export class PlanChanges {
  #told = new Map<string, Basis>();

  constructor(private readonly session: LanguageSession) {}

  /** The plans that came, changed or went since the last call; undefined for none. */
  take(): Changed | undefined {
    const { workspace, settings } = this.session;
    const now = new Map(workspace.plans.map((plan) => [plan.ownerUri, basisOf(plan, settings)]));
    const uris = [...new Set([...now.keys(), ...this.#told.keys()])];
    const changed = uris.filter((uri) => !isSame(this.#told.get(uri), now.get(uri)));
    this.#told = now;
    return changed.length > 0 ? { plans: changed.map((uri) => ({ uri })) } : undefined;
  }
}

function basisOf(plan: Plan, settings: Settings): Basis {
  const documents = [...plan.documents.values(), ...(plan.followed?.documents.values() ?? [])];
  return { documents, asOf: plan.dates.asOf, settings };
}

function isSame(a: Basis | undefined, b: Basis | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.asOf === b.asOf &&
    a.settings === b.settings &&
    a.documents.length === b.documents.length &&
    a.documents.every((document, index) => hasSameText(document, b.documents[index]!))
  );
}

/** What an edit leaves alone stays the same object; a file that is only opened has all its pieces as before. */
function hasSameText(a: PlanDocument, b: PlanDocument): boolean {
  if (a === b) return true;
  return a.uri === b.uri && a.pieces.length === b.pieces.length && a.pieces.every((one, at) => one === b.pieces[at]);
}
