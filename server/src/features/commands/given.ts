import { t } from '../../l10n';
import { isDay } from '../../plan/dates';
import { STATUSES } from '../../plan/figures/status';
import type { Plan } from '../../plan/plan';
import { type RecordKind, shapeOf } from '../../plan/schema';
import type { Filters, RecordName } from '../../protocol';
import type { Session } from '../feature';
import { Refusal } from '../refusal';
import { fromBase64 } from './base64';

// What a command was given, read with mistrust: any editor, and any of its users, can write it by hand.

export type Given = Readonly<Record<string, unknown>>;

/** The one argument of a command; left out, it is empty. */
export function argumentOf(given: unknown): Given {
  const [argument = {}] = Array.isArray(given) ? given : [];
  if (!isObject(argument)) throw new Refusal(t('This command takes one argument, an object with names and values.'));
  return argument;
}

export function textOf(given: Given, name: string): string {
  const value = optionalText(given, name);
  if (value === undefined) throw new Refusal(t('This command needs the argument “{name}”.', { name }));
  return value;
}

export function optionalText(given: Given, name: string): string | undefined {
  const value = given[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw new Refusal(t('The argument “{name}” must be a text.', { name }));
}

/** The bytes that an argument gives in base64. */
export function bytesOf(given: Given, name: string): Uint8Array<ArrayBuffer> {
  const text = textOf(given, name);
  try {
    return fromBase64(text);
  } catch {
    throw new Refusal(t('The argument “{name}” must be the bytes of the document in base64.', { name }));
  }
}

/** A whole number, zero or more. */
export function optionalCount(given: Given, name: string): number | undefined {
  const value = given[name] ?? undefined;
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0)) return value;
  throw new Refusal(t('The argument “{name}” must be a whole number.', { name }));
}

/** True unless it says no. */
export function isApplied(given: Given): boolean {
  return given.apply !== false;
}

export function planOf({ workspace }: Session, given: Given): Plan {
  const uri = textOf(given, 'uri');
  const plan = workspace.planOf(uri);
  if (!plan) throw new Refusal(t('No plan file “{uri}” is known here.', { uri }));
  return plan;
}

export function recordNameOf(given: Given, name: string): RecordName {
  const record = given[name];
  if (!isObject(record)) {
    throw new Refusal(t('The argument “{name}” must name a record by its “kind” and “id”.', { name }));
  }
  return { kind: kindOf(record, 'kind'), id: textOf(record, 'id') };
}

export function kindOf(given: Given, name: string): RecordKind {
  const kind = textOf(given, name);
  if (shapeOf(kind as RecordKind) === undefined) {
    throw new Refusal(t('There are no records of the kind “{kind}”.', { kind }));
  }
  return kind as RecordKind;
}

const POSITIONS = ['supported', 'noted', 'pending'] as const;

export function filtersOf(given: Given): Filters {
  const filters = given.filters ?? {};
  if (!isObject(filters)) throw new Refusal(t('The argument “{name}” must be an object.', { name: 'filters' }));
  const all: Filters = {
    theme: listOf(filters, 'theme', isText),
    institution: listOf(filters, 'institution', isText),
    sdg: listOf(filters, 'sdg', isText),
    group: listOf(filters, 'group', isText),
    mechanism: listOf(filters, 'mechanism', isText),
    cycle: listOf(filters, 'cycle', (one) => typeof one === 'number'),
    status: listOf(filters, 'status', (one) => STATUSES.some((status) => status === one)),
    position: listOf(filters, 'position', (one) => POSITIONS.some((position) => position === one)),
    dueFrom: dayOf(filters, 'dueFrom'),
    dueTo: dayOf(filters, 'dueTo'),
    text: optionalText(filters, 'text') || undefined,
  } as Filters;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function listOf(given: Given, name: string, fits: (one: unknown) => boolean): unknown[] | undefined {
  const value = given[name] ?? undefined;
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (Array.isArray(value) && value.every(fits)) return value;
  throw new Refusal(t('The filter “{name}” must be a list of values that it can have.', { name }));
}

function dayOf(given: Given, name: string): string | undefined {
  const day = optionalText(given, name) || undefined;
  if (day === undefined || isDay(day)) return day;
  throw new Refusal(t('The filter “{name}” must be a date: YYYY-MM-DD.', { name }));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

export function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
