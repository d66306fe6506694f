import type { Piece, PlanDocument } from '../document/document';
import type { Entity } from './entity';
import { type Dates, type Host, Plan } from './plan';
import { readEntities } from './read';
import { entryOf, keyText, withoutAlias } from './values';

/** Why a file has no plan of its own or of another file. */
export type Membership = 'root' | 'part' | 'orphan' | 'ambiguous';

interface File {
  document: PlanDocument;
  /** What decides on membership; when it changes, all files are assigned anew. */
  header: Header;
  plan: Plan;
  membership: Membership;
  entities: Map<Piece, readonly Entity[]>;
}

interface Header {
  /** Undefined for a part; '' for a root without an id. */
  readonly planId: string | undefined;
  readonly partOf: string | undefined;
  readonly follows: string | undefined;
  readonly readable: boolean;
}

/** What a change did to one plan: pieces that went and pieces that came, by file. */
export interface Change {
  readonly plan: Plan;
  readonly uri: string;
  readonly removed: readonly Piece[];
  readonly added: readonly Piece[];
}

/** All plan files at hand, each belonging to one plan. Files come and go through `set` and `remove`. */
export class Workspace {
  readonly #files = new Map<string, File>();
  #plans: readonly Plan[] = [];

  constructor(
    private dates: Dates,
    private readonly host?: Host,
  ) {}

  get plans(): readonly Plan[] {
    return this.#plans;
  }

  get uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  document(uri: string): PlanDocument | undefined {
    return this.#files.get(uri)?.document;
  }

  planOf(uri: string): Plan | undefined {
    return this.#files.get(uri)?.plan;
  }

  membership(uri: string): Membership | undefined {
    return this.#files.get(uri)?.membership;
  }

  /** The plan that a file says it is a part of. */
  partOf(uri: string): string | undefined {
    return this.#files.get(uri)?.header.partOf;
  }

  /** The ids of all plans at hand. */
  get planIds(): readonly string[] {
    return [...this.#files.values()].flatMap(({ header }) => (header.planId ? [header.planId] : []));
  }

  setDates(dates: Dates): void {
    this.dates = dates;
    for (const plan of this.#plans) plan.setDates(dates);
  }

  /** Other files than plans, such as evidence, came or went. */
  filesChanged(): void {
    for (const plan of this.#plans) plan.filesChanged();
  }

  /** Brings in new or changed files; several at once are cheaper than one after the other. */
  set(...documents: readonly PlanDocument[]): Change[] {
    let regroup = false;
    const changes: Change[] = [];
    for (const document of new Map(documents.map((one) => [one.uri, one])).values()) {
      const file = this.#files.get(document.uri);
      if (file) {
        const before = file.header;
        changes.push(this.#replace(file, document));
        regroup ||= !sameHeader(before, file.header);
      } else {
        this.#files.set(document.uri, this.#newFile(document));
        regroup = true;
      }
    }
    return regroup ? [...changes, ...this.#assign()] : changes;
  }

  remove(uri: string): Change[] {
    const file = this.#files.get(uri);
    if (!file) return [];
    this.#files.delete(uri);
    return [this.#leave(file), ...this.#assign()];
  }

  #newFile(document: PlanDocument): File {
    const entities = new Map(document.pieces.map((piece) => [piece, readEntities(document.uri, piece)]));
    return { document, header: headerOf(document), plan: NO_PLAN, membership: 'orphan', entities };
  }

  #replace(file: File, document: PlanDocument): Change {
    const { removed, added } = differentPieces(file.document.pieces, document.pieces);
    const decides = [...removed, ...added].some((piece) => piece.entries.length > 0);
    if (decides || file.document.problems.length + document.problems.length > 0) file.header = headerOf(document);
    for (const piece of removed) file.entities.delete(piece);
    const read = new Map(added.map((piece) => [piece, readEntities(document.uri, piece)]));
    for (const [piece, entities] of read) file.entities.set(piece, entities);
    file.document = document;
    file.plan.documents.set(document.uri, document);
    file.plan.update(removed, read);
    return { plan: file.plan, uri: document.uri, removed, added };
  }

  /** Gives each file its plan: a root its own, a part that of the nearest root in its folder or the nearest above. */
  #assign(): Change[] {
    const changes: Change[] = [];
    const roots = [...this.#files.values()].filter((file) => file.header.planId !== undefined);
    const plans = new Map<string, Plan>();
    const planFor = (uri: string) => {
      const existing = this.#plans.find((plan) => plan.ownerUri === uri);
      const plan = plans.get(uri) ?? existing ?? new Plan(uri, this.dates, this.host);
      plans.set(uri, plan);
      return plan;
    };
    const inOrder = [...this.#files.values()].sort(
      (a, b) =>
        Number(a.header.planId === undefined) - Number(b.header.planId === undefined) ||
        compare(a.document.uri, b.document.uri),
    );
    for (const file of inOrder) {
      const { membership, owner } = belongsTo(file, roots);
      const plan = planFor(owner.document.uri);
      file.membership = membership;
      if (file.plan === plan) continue;
      if (file.plan !== NO_PLAN) changes.push(this.#leave(file));
      file.plan = plan;
      plan.documents.set(file.document.uri, file.document);
      plan.update([], file.entities);
      changes.push({ plan, uri: file.document.uri, removed: [], added: file.document.pieces });
    }
    this.#plans = [...plans.values()];
    for (const plan of this.#plans) this.#describeSituation(plan);
    return changes;
  }

  #leave(file: File): Change {
    file.plan.documents.delete(file.document.uri);
    file.plan.update(file.document.pieces, new Map());
    return { plan: file.plan, uri: file.document.uri, removed: file.document.pieces, added: [] };
  }

  #describeSituation(plan: Plan): void {
    const files = [...plan.documents.keys()].map((uri) => this.#files.get(uri) as File);
    const owner = this.#files.get(plan.ownerUri);
    const follows = owner?.header.follows;
    const followed = this.#plans.find(
      (other) => other !== plan && this.#files.get(other.ownerUri)?.header.planId === follows,
    );
    const isHere = follows === undefined || followed !== undefined;
    const complete = owner?.membership === 'root' && isHere && files.every((file) => file.header.readable);
    plan.sortDocuments();
    plan.setSituation({ complete, followed: follows === undefined ? undefined : followed });
  }
}

const NO_PLAN = new Plan('', { asOf: '', today: '' });

function headerOf(document: PlanDocument): Header {
  let planId: string | undefined;
  let partOf: string | undefined;
  let follows: string | undefined;
  for (const piece of document.pieces) {
    for (const { key, value } of piece.entries) {
      const name = keyText(key);
      const node = withoutAlias(value);
      if (name === 'part-of' && node?.kind === 'scalar') partOf ??= node.text;
      if (name !== 'plan') continue;
      const field = (wanted: string) => {
        const entry = node?.kind === 'map' ? entryOf(node, wanted) : undefined;
        const found = withoutAlias(entry?.value);
        return found?.kind === 'scalar' ? found.text : undefined;
      };
      planId ??= field('id') ?? '';
      follows ??= field('follows');
    }
  }
  return { planId, partOf, follows, readable: document.problems.length === 0 };
}

function sameHeader(a: Header, b: Header): boolean {
  return a.planId === b.planId && a.partOf === b.partOf && a.follows === b.follows && a.readable === b.readable;
}

function belongsTo(file: File, roots: readonly File[]): { membership: Membership; owner: File } {
  if (file.header.planId !== undefined) return { membership: 'root', owner: file };
  const { partOf } = file.header;
  for (let folder = folderOf(file.document.uri); ; folder = folderOf(folder)) {
    const here = roots.filter((root) => folderOf(root.document.uri) === folder);
    const meant = partOf === undefined ? here : here.filter((root) => root.header.planId === partOf);
    if (meant.length === 1) return { membership: 'part', owner: meant[0] as File };
    if (meant.length > 1) return { membership: 'ambiguous', owner: file };
    if (folder === '') return { membership: 'orphan', owner: file };
  }
}

/** The folder of a file or folder, without the slash at its end; '' above the topmost. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** The pieces between the common beginning and the common end of two states of a file. */
function differentPieces(before: readonly Piece[], after: readonly Piece[]): { removed: Piece[]; added: Piece[] } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const removed = new Set(before.slice(start, before.length - end));
  const added = new Set(after.slice(start, after.length - end));
  return {
    removed: [...removed].filter((piece) => !added.has(piece)),
    added: [...added].filter((piece) => !removed.has(piece)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
