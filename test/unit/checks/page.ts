import { readFileSync } from 'node:fs';
import type { Check } from '../../../server/src/checks/check';
import { checks } from '../../../server/src/checks/index';
import { verifyRules } from '../../../server/src/exchange/verify/rules';
import { examine } from './examine';
import { families, fixturesOf } from './families';
import { type Case, parseFixture } from './fixture';

/** Examples of more lines are left to the fixtures. */
const mostLines = 14;

/** The page docs/checks.md: each check with an example, its finding and what it advises, from the fixtures. */
export function checksPage(): string {
  return [
    '<!-- Generated from the checks and their fixtures by `npm run fixtures:update`. Do not edit. -->',
    '# Checks',
    '',
    'Every finding has one of these codes. Its severity can be changed for a plan, and it can be accepted for a record:',
    '',
    '```yaml',
    'plan:',
    '  checks: { no-theme: warning, no-gender-perspective: ignore }',
    'actions:',
    '  - id: crc6-31-a1',
    '    ignore: { no-budget: Paid from the running costs of the ministry }',
    '```',
    '',
    'The errors of the first table can’t be lowered: until they are put right, part of the plan is not read.',
    'A fix marked “automatic” has one right answer; `recmatrix check --fix` and “fix all” apply it. Other fixes are offered for a person to choose.',
    ...families.flatMap(({ folder, title }) => familyPart(folder, title)),
    ...verifyPart(),
    '',
  ].join('\n');
}

function familyPart(folder: string, title: string): string[] {
  const paths = new Map(fixturesOf(folder).map(({ code, path }) => [code, path]));
  const isOwn = ({ code }: Check) => paths.has(code) || (code === 'file-too-large' && folder === 'form');
  const own = checks.filter(isOwn);
  return [
    '',
    `## ${title}`,
    '',
    '| code | severity | fix | finds |',
    '|---|---|---|---|',
    ...own.map(
      ({ code, severity, fix, finds }) =>
        `| ${paths.has(code) ? `[\`${code}\`](#${code})` : `\`${code}\``} | ${severity} | ${fix ?? ''} | ${finds()} |`,
    ),
    ...own.flatMap(({ code, finds }) => {
      const path = paths.get(code);
      return path === undefined ? [] : ['', `### ${code}`, '', finds(), ...example(code, path)];
    }),
  ];
}

function verifyPart(): string[] {
  return [
    '',
    '## Against the official document',
    '',
    '`recmatrix verify` finds these, by comparing a plan with a list that the UN or another source publishes; `check` does not.',
    'They can be changed for a plan and accepted for a record as all others; `missing-recommendation`, `changed-document` and `changed-counts` are about the document’s record, and so is what many recommendations say nothing of.',
    '',
    '| code | severity | finds |',
    '|---|---|---|',
    ...verifyRules.map(({ code, severity, finds }) => `| \`${code}\` | ${severity} | ${finds()} |`),
  ];
}

function example(code: string, path: string): string[] {
  for (const one of parseFixture(readFileSync(path, 'utf8')).cases) {
    const found = examine(one).findings.filter((finding) => finding.code === code);
    const [first] = found;
    const text = one.files[0]?.text ?? '';
    if (!first || one.files.length > 1 || !isSimple(one, text)) continue;
    const marked = first.place.piece.text.slice(first.place.start, first.place.end);
    const shown = marked === '' || marked.includes('\n') ? '' : ` (at \`${marked}\`)`;
    return ['', '```yaml', text.trimEnd(), '```', '', `> ${first.message}${shown}  `, `> ${first.advice}`];
  }
  return [];
}

function isSimple({ options }: Case, text: string): boolean {
  const isShort = text.split('\n').length <= mostLines;
  return isShort && options.lineEnds === '\n' && !/[\p{Cc}\p{Cf}\ufffd\u00a0](?<!\n)/u.test(text);
}
