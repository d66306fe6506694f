import { readDocument } from '../../../server/src/document/document';
import type { Entity } from '../../../server/src/plan/entity';
import type { Plan } from '../../../server/src/plan/plan';
import type { RecordKind } from '../../../server/src/plan/schema';
import { Workspace } from '../../../server/src/plan/workspace';

/** The day to which figures in tests refer. */
export const AS_OF = '2026-11-20';

/** The plan of a root file, which gets a `plan:` where it has none, and of its parts. */
export function openPlan(text: string, parts: readonly string[] = [], asOf = AS_OF): Plan {
  const root = /^plan:/m.test(text) ? text : `plan: { id: xex, title: A plan, country: XEX, currency: USD }\n${text}`;
  const workspace = new Workspace({ asOf, today: asOf });
  workspace.set(
    readDocument('file:///root.plan.yaml', root),
    ...parts.map((part, index) => readDocument(`file:///part-${index}.plan.yaml`, part)),
  );
  return workspace.planOf('file:///root.plan.yaml')!;
}

/** The record of a plan with this kind and id. */
export function record<K extends RecordKind>(plan: Plan, kind: K, id: string): Entity<K> {
  const found = plan.find(kind, id);
  if (!found) throw new Error(`the plan of this test has no ${kind} “${id}”`);
  return found;
}

/** A recommendation of CEDAW, to which every State is committed, with actions; `r1` and `a1`, `a2` … unless named. */
export function committedTo(fields: string, actions: readonly string[] = []): string {
  const lines = [
    'documents: [{ id: cedaw8, mechanism: CEDAW }]',
    'recommendations:',
    '  - id: r1',
    '    document: cedaw8',
  ];
  const indented = (text: string, columns: number) => text.replace(/^(?=.)/gm, ' '.repeat(columns));
  if (fields !== '') lines.push(indented(fields, 4));
  if (actions.length > 0) lines.push('    actions:');
  actions.forEach((action, index) => {
    lines.push(`      - id: a${index + 1}`);
    if (action !== '') lines.push(indented(action, 8));
  });
  return `${lines.join('\n')}\n`;
}
