import { lazy, lookupKey } from './text';

/** A human-rights mechanism whose recommendations a plan implements. */
export interface Mechanism {
  /** As a document's `mechanism` says it: `UPR`, `CEDAW`, `special-procedure`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'upr' | 'treaty-body' | 'special-procedure' | 'regional-body' | 'other';
  /** Where its documents' symbols begin: `E/C.12` for CESCR. Only mechanisms of the United Nations have one. */
  readonly symbolPrefix?: string;
  /** The treaty that a treaty body watches over, by its usual short name. */
  readonly treaty?: string;
}

/** All mechanisms of the plan language. Names and treaties: OHCHR, list of the human rights treaty bodies. */
export const mechanisms: readonly Mechanism[] = [
  { id: 'UPR', name: 'Universal Periodic Review', kind: 'upr', symbolPrefix: 'A/HRC' },
  treatyBody(
    'CCPR',
    'Human Rights Committee',
    'CCPR/C',
    'International Covenant on Civil and Political Rights (ICCPR)',
  ),
  treatyBody(
    'CESCR',
    'Committee on Economic, Social and Cultural Rights',
    'E/C.12',
    'International Covenant on Economic, Social and Cultural Rights (ICESCR)',
  ),
  treatyBody(
    'CERD',
    'Committee on the Elimination of Racial Discrimination',
    'CERD/C',
    'International Convention on the Elimination of All Forms of Racial Discrimination (ICERD)',
  ),
  treatyBody(
    'CEDAW',
    'Committee on the Elimination of Discrimination against Women',
    'CEDAW/C',
    'Convention on the Elimination of All Forms of Discrimination against Women (CEDAW)',
  ),
  treatyBody(
    'CAT',
    'Committee against Torture',
    'CAT/C',
    'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (CAT)',
  ),
  treatyBody(
    'SPT',
    'Subcommittee on Prevention of Torture',
    'CAT/OP',
    'Optional Protocol to the Convention against Torture (OPCAT)',
  ),
  treatyBody('CRC', 'Committee on the Rights of the Child', 'CRC/C', 'Convention on the Rights of the Child (CRC)'),
  treatyBody(
    'CMW',
    'Committee on Migrant Workers',
    'CMW/C',
    'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families (ICRMW)',
  ),
  treatyBody(
    'CRPD',
    'Committee on the Rights of Persons with Disabilities',
    'CRPD/C',
    'Convention on the Rights of Persons with Disabilities (CRPD)',
  ),
  treatyBody(
    'CED',
    'Committee on Enforced Disappearances',
    'CED/C',
    'International Convention for the Protection of All Persons from Enforced Disappearance (ICPPED)',
  ),
  { id: 'special-procedure', name: 'Special procedure', kind: 'special-procedure', symbolPrefix: 'A/HRC' },
  { id: 'regional-body', name: 'Regional body', kind: 'regional-body' },
  { id: 'other', name: 'Other mechanism', kind: 'other' },
];

function treatyBody(id: string, name: string, symbolPrefix: string, treaty: string): Mechanism {
  return { id, name, kind: 'treaty-body', symbolPrefix, treaty };
}

const byId = lazy(() => new Map(mechanisms.map((one) => [one.id, one])));

const byName = lazy(() => {
  const names = new Map<string, string>();
  for (const { id, name } of mechanisms) {
    names.set(lookupKey(id), id);
    names.set(lookupKey(name), id);
    names.set(lookupKey(`${name} (${id})`), id);
  }
  // OHCHR's and UHRI's other ways to write them.
  for (const [name, id] of [
    ['Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families', 'CMW'],
    ['Subcommittee on Prevention of Torture and other Cruel, Inhuman or Degrading Treatment or Punishment', 'SPT'],
    ['Special procedures', 'special-procedure'],
  ] as const) {
    names.set(lookupKey(name), id);
  }
  return names;
});

/** The mechanism of this id, or undefined. */
export function mechanism(id: string): Mechanism | undefined {
  return byId().get(id);
}

/** The id of the mechanism written as its id in any case, or by its name: `Committee against Torture` is `CAT`. */
export function findMechanism(text: string): string | undefined {
  return byName().get(lookupKey(text));
}

/** The last Working Group session of each of the first UPR cycles; from then on a cycle has 14 sessions. */
const lastSessions: readonly number[] = [12, 26, 40, 54];
const sessionsInLaterCycles = 14;

/**
 * The UPR cycle of a session of the Working Group: 1–12 are cycle 1, 13–26 cycle 2, 27–40 cycle 3, 41–54 cycle 4, then
 * 14 each (Council resolutions 5/1 and 16/21, decision 17/119). Undefined for what is no session.
 */
export function cycleOfSession(session: number): number | undefined {
  if (!Number.isInteger(session) || session < 1) return undefined;
  const known = lastSessions.findIndex((last) => session <= last);
  if (known >= 0) return known + 1;
  return lastSessions.length + Math.ceil((session - lastSessions.at(-1)!) / sessionsInLaterCycles);
}

/** The first and the last session of a UPR cycle; undefined for what is no cycle. */
export function sessionsOfCycle(cycle: number): { readonly first: number; readonly last: number } | undefined {
  if (!Number.isInteger(cycle) || cycle < 1) return undefined;
  return { first: lastSession(cycle - 1) + 1, last: lastSession(cycle) };
}

function lastSession(cycle: number): number {
  if (cycle === 0) return 0;
  return lastSessions[cycle - 1] ?? lastSessions.at(-1)! + (cycle - lastSessions.length) * sessionsInLaterCycles;
}
