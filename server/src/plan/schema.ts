import action from '../../../schemas/action.schema.json';
import attentionArea from '../../../schemas/attention-area.schema.json';
import cluster from '../../../schemas/cluster.schema.json';
import common from '../../../schemas/common.schema.json';
import document from '../../../schemas/document.schema.json';
import funding from '../../../schemas/funding.schema.json';
import group from '../../../schemas/group.schema.json';
import indicator from '../../../schemas/indicator.schema.json';
import institution from '../../../schemas/institution.schema.json';
import file from '../../../schemas/plan.schema.json';
import plan from '../../../schemas/plan-section.schema.json';
import recommendation from '../../../schemas/recommendation.schema.json';
import theme from '../../../schemas/theme.schema.json';

// The published JSON Schemas as features need them: references resolved, keys in the order in which an author writes them.

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';

/** What a value can mean beyond its JSON type: the schemas' keyword `x-meaning`. For a list it stands on the items. */
export const meanings = [
  'id',
  /** A string, or a map from language tag to string. */
  'text',
  /** Kept as written: numbers of paragraphs, budget lines, identifiers. */
  'code',
  /** A day, `YYYY-MM-DD`. */
  'date',
  /** A day or a period (`2027`, `2026-09`, `2026-Q3`), meaning its first or its last day. */
  'period-start',
  'period-end',
  /** A date or a tag of git. */
  'revision',
  /** A number if it reads as one, a boolean if `true` or `false`, else text. */
  'quantity',
  'country',
  'currency',
  'language',
  /** A goal or target of the SDGs. */
  'sdg',
  'sdg-indicator',
  'theme',
  'group',
  'symbol',
  'url',
  'path',
  'email',
  /** The id of a custom field, where the plan declares it. */
  'field',
  /** Maps whose keys are ids of custom fields, codes of checks, dimensions of disaggregation. */
  'by-field',
  'by-check',
  'by-dimension',
  /** A State's code or an institution. */
  'ref:donor',
  'ref:plan',
  'ref:institution',
  'ref:document',
  'ref:recommendation',
  'ref:cluster',
  'ref:action',
  'ref:indicator',
  'ref:funding',
  'ref:attention-area',
] as const;

export type Meaning = (typeof meanings)[number];

const recordSchemas = {
  plan,
  institution,
  document,
  'attention-area': attentionArea,
  funding,
  theme,
  group,
  cluster,
  recommendation,
  action,
  indicator,
};

/** The kinds of record, in the singular. */
export type RecordKind = keyof typeof recordSchemas;

export type SectionName = Exclude<keyof typeof file.properties, 'plan' | 'part-of'>;

export interface AllowedValue {
  readonly value: string | number;
  readonly description: string;
}

/** What a value may be and means. */
export interface Shape {
  readonly title: string;
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly types: readonly JsonType[];
  readonly meaning?: Meaning;
  readonly values?: readonly AllowedValue[];
  /** What holds where the key is left out. */
  readonly default?: unknown;
  /** Whether the map that holds this value must have its key. */
  readonly required: boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The keys of a map, in canonical order. */
  readonly properties?: ReadonlyMap<string, Shape>;
  /** The values of a map's other keys. Absent: there may be none. */
  readonly additional?: Shape;
  /** The items of a list. */
  readonly items?: Shape;
  /** The value is a record of this kind: for an action's `indicators`, a record or the id of one. */
  readonly record?: RecordKind;
}

/** The part of JSON Schema that the published schemas use. */
interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: JsonType | readonly JsonType[];
  readonly 'x-meaning'?: Meaning;
  readonly enum?: readonly (string | number)[];
  readonly enumDescriptions?: readonly string[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

const kindsByFile = new Map(
  Object.entries(recordSchemas).map(([kind, schema]) => [schema.$id, kind as RecordKind] as const),
);
const schemasByFile = new Map<string, JsonSchema>(
  [common, file, ...Object.values(recordSchemas)].map((schema) => [schema.$id, schema as JsonSchema]),
);

/** A whole file: `plan`, `part-of` and the sections, in canonical order. */
export const fileShape: Shape = shape(file as JsonSchema, file.$id, false);

/** The sections that are lists of records, in the order in which a file has them. `plan` is none: it is a single record. */
export const sections: ReadonlyMap<SectionName, RecordKind> = new Map(
  [...fileShape.properties!].flatMap(([key, { items }]) =>
    items?.record === undefined ? [] : [[key as SectionName, items.record] as const],
  ),
);

/** The sections that a file has below this one. */
export function sectionsBelow(section: SectionName): readonly string[] {
  const all = [...fileShape.properties!.keys()];
  return all.slice(all.indexOf(section) + 1);
}

const recordShapes = new Map(
  [...kindsByFile].map(([name, kind]) => [kind, { ...shape({ $ref: name }, name, true), record: kind }] as const),
);

/** The shape of a record of this kind. */
export function shapeOf(kind: RecordKind): Shape {
  return recordShapes.get(kind)!;
}

/**
 * The shape of what stands at a path of keys and indexes inside a record, itself for the empty path. Undefined where the
 * schema knows nothing: an unknown key, an index into what is no list.
 */
export function shapeAt(kind: RecordKind, path: readonly (string | number)[]): Shape | undefined {
  let here: Shape | undefined = shapeOf(kind);
  for (const step of path) {
    here = typeof step === 'number' ? here?.items : (here?.properties?.get(step) ?? here?.additional);
  }
  return here;
}

/** `within` is the file in which the schema stands: what `#…` refers to. `outer` gives a list's items its title. */
function shape(written: JsonSchema, within: string, required: boolean, outer?: Shape): Shape {
  const { schema, place, record } = resolve(written, within);
  const inner = (part: JsonSchema, needed: boolean, list?: Shape) => shape(part, place, needed, list);
  const { properties, items, additionalProperties, enum: values } = schema;
  const result = {
    title: schema.title ?? outer?.title ?? '',
    description: schema.description ?? outer?.description ?? '',
    examples: schema.examples ?? outer?.examples.flat() ?? [],
    types: typesOf(schema),
    required,
    ...(schema['x-meaning'] !== undefined && { meaning: schema['x-meaning'] }),
    ...(values && {
      values: values.map((value, index) => ({ value, description: schema.enumDescriptions?.[index] ?? '' })),
    }),
    ...(schema.default !== undefined && { default: schema.default }),
    ...(schema.pattern !== undefined && { pattern: schema.pattern }),
    ...(schema.minimum !== undefined && { minimum: schema.minimum }),
    ...(schema.maximum !== undefined && { maximum: schema.maximum }),
    ...(properties && {
      properties: new Map(
        Object.entries(properties).map(([key, part]) => [key, inner(part, schema.required?.includes(key) ?? false)]),
      ),
    }),
    ...(typeof additionalProperties === 'object' && { additional: inner(additionalProperties, false) }),
    ...(record !== undefined && { record }),
  };
  return items ? { ...result, items: inner(items, false, result) } : result;
}

/** Follows `$ref` and merges `allOf`; what is written beside a reference comes before what it refers to. */
function resolve(written: JsonSchema, within: string): { schema: JsonSchema; place: string; record?: RecordKind } {
  const reference = written.$ref ?? written.allOf?.[0]?.$ref;
  if (reference === undefined) return { schema: written, place: within };
  const { $ref, allOf, ...beside } = written;
  const [name, pointer] = reference.split('#') as [string, string | undefined];
  const place = name || within;
  const whole = schemasByFile.get(place)!;
  const target = pointer ? whole.definitions![pointer.replace('/definitions/', '')]! : whole;
  const found = resolve(target, place);
  const record = place === within ? found.record : (kindsByFile.get(place) ?? found.record);
  return { ...found, schema: { ...found.schema, ...beside }, ...(record !== undefined && { record }) };
}

/** The types a schema names, or, where it lists the allowed values, the types of those. */
function typesOf({ type, enum: values }: JsonSchema): readonly JsonType[] {
  if (type !== undefined) return typeof type === 'string' ? [type] : type;
  return [...new Set(values?.map((value) => (typeof value === 'number' ? 'integer' : 'string')))];
}
