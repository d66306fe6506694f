import type { Piece } from '../document/document';
import { offsetOf, type PlanDocument } from '../document/document';
import { type Entity, isKind, type Reference, withDescendants } from './entity';
import {
  announce,
  type Cell,
  cellIn,
  differ,
  forget,
  type Group,
  narrowCell,
  type Reader,
  type Touched,
  touchedIn,
} from './facts';
import { Few } from './few';
import type { PlanRecord, Records } from './records';
import type { RecordKind } from './schema';
import { SimilarRecommendations } from './similarity';
import { UnreadText } from './unread';

interface Referrers extends Group {
  readonly references: Few<Reference>;
}

interface Kind extends Group {
  readonly entities: Set<Entity>;
}

interface Slot {
  readonly entities: Few<Entity>;
  readonly definition: Cell;
  /** References to this id by the key that holds them (`cluster`, `lead`, …). */
  referrers: Map<string, Referrers> | undefined;
  /** The set of keys in `referrers` that hold references, and all of these. */
  readonly anyReferrer: Cell;
  /** How many references come from other records, and whether there are any. */
  names: number;
  readonly named: Cell;
}

/** Dates as YYYY-MM-DD: `asOf`, to which findings and figures refer, and the real `today`. */
export interface Dates {
  readonly asOf: string;
  readonly today: string;
}

/** What a plan asks of the machine it is on. `fileExists` answers undefined where nobody knows. */
export interface Host {
  fileExists(uri: string): boolean | undefined;
}

/**
 * The records of a root file and its parts, with ids and references both ways. A change of a few pieces costs what
 * these pieces cost. Whoever reads inside `observe` is told when what was read has changed, so findings never depend on
 * a list of dependencies that somebody forgot to extend.
 */
export class Plan {
  /** The plan's files, root first, then parts by path. */
  readonly documents = new Map<string, PlanDocument>();
  readonly #entitiesOf = new Map<Piece, readonly Entity[]>();
  readonly #slots = new Map<string, Slot>();
  readonly #kinds = new Map<RecordKind, Kind>();
  readonly #settings = new Map<string, Cell>();
  readonly #general: Cell = new Few();
  readonly #rootCell: Cell = new Few();
  readonly #dateCell: Cell = new Few();
  readonly #fileCell: Cell = new Few();
  /** Pieces of which something was not read, with the words that could be ids in them once somebody has asked. */
  readonly #unread = new UnreadText();
  /** Made when first asked for: imports and reports have no use for it. */
  #similar: SimilarRecommendations | undefined;
  readonly #similarCells = new Map<Entity<'recommendation'>, Cell>();
  #dates: Dates;
  #reader: Reader | undefined;
  #root: Entity<'plan'> | undefined;
  #complete = true;
  #followed: Plan | undefined;

  constructor(
    /** The root file, or the part that found no root and stands alone. */
    readonly ownerUri: string,
    dates: Dates,
    private readonly host?: Host,
  ) {
    this.#dates = dates;
  }

  // ── reading ──

  /** Runs `read`; `reader` is told once when anything that it read changes. Forgets what the reader read before. */
  observe<T>(reader: Reader, read: () => T): T {
    forget(reader);
    const before = this.#reader;
    this.#reader = reader;
    try {
      return read();
    } finally {
      this.#reader = before;
    }
  }

  get dates(): Dates {
    this.#read(this.#dateCell);
    return this.#dates;
  }

  /** The `plan:` record, for its place. To read one setting use `setting`, which fewer changes touch. */
  get root(): Entity<'plan'> | undefined {
    this.#read(this.#rootCell);
    return this.#root;
  }

  setting<Key extends keyof PlanRecord & string>(key: Key): PlanRecord[Key] {
    this.#read(cellIn(this.#settings, key));
    return this.#root?.value[key] as PlanRecord[Key];
  }

  /** False while a file of the plan is missing or unreadable: an id that is not found may stand there. */
  get complete(): boolean {
    this.#read(this.#general);
    return this.#complete;
  }

  /** The plan that this one follows: its records can be referred to. */
  get followed(): Plan | undefined {
    this.#read(this.#general);
    return this.#followed;
  }

  /**
   * Whether a record with an id that is not found may exist all the same: in a file that is missing or unreadable, in
   * damaged text, or in a section or value that is not understood; of this plan or the one it follows.
   */
  mayBeUnread(id: string): boolean {
    const isUnread = (plan: Plan) => plan.#isUnread(id, 'borne');
    return isUnread(this) || (this.followed?.onBehalf(this.#reader, isUnread) ?? false);
  }

  /** Whether a record that no other names may be named all the same, in text that is not read or not understood. */
  mayBeNamed(id: string): boolean {
    return this.#isUnread(id, 'named');
  }

  /** Whether a file that the plan names exists; undefined where nobody knows. */
  fileExists(uri: string): boolean | undefined {
    this.#read(this.#fileCell);
    return this.host?.fileExists(uri);
  }

  /** All records with an id, of this plan or else of the plan it follows. More than one is an author's mistake. */
  withId(id: string): readonly Entity[] {
    const own = this.#ownWithId(id);
    if (own.length > 0) return own;
    const reader = this.#reader;
    return this.followed?.onBehalf(reader, (followed) => followed.#ownWithId(id)) ?? [];
  }

  #ownWithId(id: string): readonly Entity[] {
    const { definition, entities } = this.#slot(id);
    this.#read(definition);
    return entities.size > 1 ? this.inOrder(entities) : [...entities];
  }

  /** The first record of a kind with an id. */
  find<K extends RecordKind>(kind: K, id: string | undefined): Entity<K> | undefined {
    if (id === undefined) return undefined;
    for (const entity of this.withId(id)) if (isKind(entity, kind)) return entity;
    return undefined;
  }

  /**
   * References to an id from this plan's records, in no particular order; only those held by `key`, if given. A reader who
   * looks at nothing but some `values` of the records that refer says so, and is spared all other changes of these.
   */
  *referrers(id: string | undefined, key?: string, values?: readonly string[]): Generator<Reference> {
    if (id === undefined) return;
    const slot = this.#slot(id);
    if (key === undefined) {
      this.#read(slot.anyReferrer);
      for (const { references } of slot.referrers?.values() ?? []) yield* references;
    } else {
      const group = referrersIn(slot, key);
      this.#read(values ? narrowCell(group, values) : group.cell);
      yield* group.references;
    }
  }

  /** As `referrers`; of a record of the plan that this one follows those of that plan too. */
  referrersInBoth({ id, uri }: Entity, key: string): Reference[] {
    const own = [...this.referrers(id, key)];
    if (this.documents.has(uri)) return own;
    return [...(this.followed?.onBehalf(this.#reader, (followed) => [...followed.referrers(id, key)]) ?? []), ...own];
  }

  /** Whether a record names this id that does not bear it itself. */
  isNamed(id: string): boolean {
    const slot = this.#slot(id);
    this.#read(slot.named);
    return slot.names > 0;
  }

  /** All records of a kind, nested ones too, in no particular order; for `values` see `referrers`. */
  all<K extends RecordKind>(kind: K, values?: readonly (keyof Records[K] & string)[]): ReadonlySet<Entity<K>> {
    const group = this.#kinds.get(kind) ?? this.#newKind(kind);
    this.#read(values ? narrowCell(group, values) : group.cell);
    return group.entities as unknown as ReadonlySet<Entity<K>>;
  }

  /** The nearest recommendation before this one that says the same in much the same words (see `similarity.ts`). */
  similarBefore(recommendation: Entity<'recommendation'>): Entity<'recommendation'> | undefined {
    this.#read(cellIn(this.#similarCells, recommendation));
    if (!this.#similar) {
      this.#similar = new SimilarRecommendations();
      const recommendations = [...(this.#kinds.get('recommendation')?.entities ?? [])] as Entity<'recommendation'>[];
      this.#similar.update([], recommendations, this.#order());
    }
    return this.#similar.before(recommendation);
  }

  /** Top-level records of a piece; nested ones are their children. */
  entitiesOf(piece: Piece): readonly Entity[] {
    return this.#entitiesOf.get(piece) ?? [];
  }

  /** Sorted as a reader meets them: root file first, then parts by path, each from its beginning. */
  inOrder<E extends Entity>(entities: Iterable<E>): E[] {
    return [...entities].sort(this.#order());
  }

  #order(): (a: Entity, b: Entity) => number {
    const offset = ({ uri, piece, node }: Entity) => {
      const document = this.documents.get(uri);
      return document ? offsetOf(document, piece) + node.start : 0;
    };
    return (a, b) => (a.uri === b.uri ? offset(a) - offset(b) : this.#compareFiles(a.uri, b.uri));
  }

  #compareFiles(a: string, b: string): number {
    return Number(a !== this.ownerUri) - Number(b !== this.ownerUri) || (a < b ? -1 : 1);
  }

  // ── changing ──

  /** Takes records out and in. `added` maps each new piece to its top-level records. */
  update(removed: Iterable<Piece>, added: ReadonlyMap<Piece, readonly Entity[]>): void {
    const oldRoot = this.#root;
    const touched: Touched = new Map();
    const recommendations: Record<'gone' | 'come', Entity<'recommendation'>[]> = { gone: [], come: [] };
    for (const piece of removed) {
      for (const entity of this.#entitiesOf.get(piece) ?? []) {
        for (const one of withDescendants(entity)) this.#take(one, touched);
        if (isKind(entity, 'recommendation')) recommendations.gone.push(entity);
      }
      this.#entitiesOf.delete(piece);
      this.#unread.delete(piece);
    }
    for (const [piece, entities] of added) {
      this.#entitiesOf.set(piece, entities);
      this.#unread.add(piece, entities);
      for (const entity of entities) {
        for (const one of withDescendants(entity)) this.#put(one, touched);
        if (isKind(entity, 'recommendation')) recommendations.come.push(entity);
      }
    }
    this.#root = this.inOrder(this.#kinds.get('plan')?.entities ?? [])[0] as Entity<'plan'> | undefined;
    this.#announceSettings(oldRoot);
    for (const [group, { gone, come }] of touched) {
      for (const { values, cell } of group.narrow.values()) if (differ(gone, come, values)) announce(cell);
    }
    this.#compareTexts(recommendations.gone, recommendations.come);
  }

  #compareTexts(gone: readonly Entity<'recommendation'>[], come: readonly Entity<'recommendation'>[]): void {
    if (!this.#similar || gone.length + come.length === 0) return;
    for (const recommendation of gone) this.#similarCells.delete(recommendation);
    for (const recommendation of this.#similar.update(gone, come, this.#order())) {
      const cell = this.#similarCells.get(recommendation);
      if (cell) announce(cell);
    }
  }

  /** Puts the files in the order in which a reader meets them. */
  sortDocuments(): void {
    const sorted = [...this.documents].sort(([a], [b]) => this.#compareFiles(a, b));
    this.documents.clear();
    for (const [uri, document] of sorted) this.documents.set(uri, document);
  }

  setSituation(situation: { readonly complete: boolean; readonly followed: Plan | undefined }): void {
    if (situation.complete === this.#complete && situation.followed === this.#followed) return;
    this.#complete = situation.complete;
    this.#followed = situation.followed;
    announce(this.#general);
  }

  setDates(dates: Dates): void {
    if (dates.asOf === this.#dates.asOf && dates.today === this.#dates.today) return;
    this.#dates = dates;
    announce(this.#dateCell);
  }

  /** Files outside the plan came or went. */
  filesChanged(): void {
    announce(this.#fileCell);
  }

  #isUnread(id: string, as: 'borne' | 'named'): boolean {
    if (!this.complete) return true;
    this.#read(this.#unread.cell(id));
    return this.#unread.has(id, as);
  }

  #put(entity: Entity, touched: Touched): void {
    const kind = this.#kinds.get(entity.kind) ?? this.#newKind(entity.kind);
    kind.entities.add(entity);
    if (kind.narrow.size > 0) touchedIn(touched, kind).come.push(entity);
    announce(kind.cell);
    if (entity.id !== undefined) {
      const slot = this.#slot(entity.id);
      slot.entities.add(entity);
      announce(slot.definition);
    }
    for (const reference of entity.references) {
      const slot = this.#slot(reference.id);
      const group = referrersIn(slot, reference.key);
      group.references.add(reference);
      if (group.narrow.size > 0) touchedIn(touched, group).come.push(entity);
      if (entity.id !== reference.id) slot.names += 1;
      if (slot.names === 1) announce(slot.named);
      announce(group.cell);
      announce(slot.anyReferrer);
    }
  }

  #take(entity: Entity, touched: Touched): void {
    const kind = this.#kinds.get(entity.kind);
    if (kind) {
      kind.entities.delete(entity);
      if (kind.narrow.size > 0) touchedIn(touched, kind).gone.push(entity);
      announce(kind.cell);
    }
    if (entity.id !== undefined) {
      const slot = this.#slot(entity.id);
      slot.entities.delete(entity);
      announce(slot.definition);
      this.#dropUnused(entity.id, slot);
    }
    for (const reference of entity.references) {
      const slot = this.#slot(reference.id);
      const group = referrersIn(slot, reference.key);
      group.references.delete(reference);
      if (group.narrow.size > 0) touchedIn(touched, group).gone.push(entity);
      if (entity.id !== reference.id) slot.names -= 1;
      if (slot.names === 0) announce(slot.named);
      announce(group.cell);
      announce(slot.anyReferrer);
      this.#dropUnused(reference.id, slot);
    }
  }

  /** Half-typed ids come and go all day: those that nobody has or reads any more must not pile up. */
  #dropUnused(id: string, slot: Slot): void {
    if (slot.entities.size + slot.definition.size + slot.anyReferrer.size + slot.named.size > 0) return;
    for (const { references, cell, narrow } of slot.referrers?.values() ?? []) {
      if (references.size + cell.size > 0 || [...narrow.values()].some((one) => one.cell.size > 0)) return;
    }
    this.#slots.delete(id);
  }

  /** Most readers want one setting of the plan: only the settings that differ are announced. */
  #announceSettings(oldRoot: Entity<'plan'> | undefined): void {
    if (oldRoot === this.#root) return;
    announce(this.#rootCell);
    const [before, after] = [oldRoot?.value ?? {}, this.#root?.value ?? {}] as Record<string, unknown>[];
    for (const [key, cell] of this.#settings) {
      if (JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key])) announce(cell);
    }
  }

  #slot(id: string): Slot {
    let slot = this.#slots.get(id);
    if (!slot) {
      slot = {
        entities: new Few(),
        definition: new Few(),
        referrers: undefined,
        anyReferrer: new Few(),
        names: 0,
        named: new Few(),
      };
      this.#slots.set(id, slot);
    }
    return slot;
  }

  #newKind(kind: RecordKind) {
    const group: Kind = { entities: new Set(), cell: new Few(), narrow: new Map() };
    this.#kinds.set(kind, group);
    return group;
  }

  #read(cell: Cell): void {
    if (!this.#reader) return;
    cell.add(this.#reader);
    this.#reader.cells.add(cell);
  }

  /** Reads on behalf of a reader of another plan. */
  private onBehalf<T>(reader: Reader | undefined, read: (plan: Plan) => T): T {
    const before = this.#reader;
    this.#reader = reader ?? before;
    try {
      return read(this);
    } finally {
      this.#reader = before;
    }
  }
}

function referrersIn(slot: Slot, key: string): Referrers {
  slot.referrers ??= new Map();
  let group = slot.referrers.get(key);
  if (!group) {
    group = { references: new Few(), cell: new Few(), narrow: new Map() };
    slot.referrers.set(key, group);
  }
  return group;
}
