import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../server/src/features/settings';
import { type Editor, play, type Session, type Shown } from './editor';

const neovim: Editor = {
  name: 'Neovim',
  check: ['nvim', '--version'],
  packages: 'neovim',
  block: { language: 'lua', heading: 'Neovim 0.7 to 0.10' },
  config: '.config/nvim/init.lua',
  files: {},
  folder: 'Plan d’action (été) #1',
  command: ['nvim', '--headless', '-n', '-i', 'NONE', '-u', 'NONE', '-c', 'luafile test/editors/neovim.lua'],
};

const emacs: Editor = {
  name: 'Emacs with eglot and yaml-mode',
  check: [
    'emacs',
    '--batch',
    '--funcall=package-activate-all',
    '--eval',
    "(progn (require 'eglot) (require 'yaml-mode))",
  ],
  packages: 'emacs-nox elpa-eglot elpa-yaml-mode',
  block: { language: 'elisp', heading: 'Emacs' },
  config: '.emacs.d/init.el',
  // Else Emacs goes on compiling its own libraries for minutes.
  files: { '.emacs.d/early-init.el': '(setq native-comp-deferred-compilation nil)\n' },
  // eglot 1.9 does not find files back whose path has letters outside ASCII.
  folder: 'Action plan (summer) #1',
  command: ['emacs', '--batch', '--quick', '--load', 'test/editors/emacs.el'],
};

// Nothing here depends on the day of the test.
const ROOT = `plan:
  id: xex
  title: A plan
  country: XEX
  start: 2090
  end: 2099
  currency: USD
institutions:
  - id: justice
    name: Ministry of Justice
    kind: ministry
    focal-points: [{ post: Head of the Human Rights Unit, valid-from: 2025-01-01 }]
  - id: interior
    name: Ministry of the Interior
    kind: ministry
    focal-points: [{ post: Head of the Human Rights Unit, valid-from: 2025-01-01 }]
`;

// The house counts as one character, as two UTF-16 units and as four bytes: what stands behind it shows who counts wrongly.
const ACTIONS = `actions:
  - id: a1
    title: Train judges
    due:   2092
  - { id: a2, title: "Shelters 🏠 in every district", lead: interoir, due: 2093, sdg: ["5.2", "5.2"] }
`;

const UNLINKED = 'This action serves no recommendation and no cluster';

function found({ code, severity, message, line, character, marked }: Shown): string {
  return `${line}:${character} ${severity} ${code} ${marked} | ${message.split(/[,.]/)[0]}`;
}

function inOrder(findings: readonly Shown[]): string[] {
  return [...findings].sort((a, b) => a.line - b.line || a.character - b.character).map(found);
}

for (const editor of [neovim, emacs]) {
  describe(editor.name, () => {
    let session: Session;

    before(async () => {
      session = await play(editor, { 'root.plan.yaml': ROOT, 'actions.plan.yaml': ACTIONS });
    });

    it('shows findings at their exact places, as grave as its settings say', () => {
      assert.deepEqual(inOrder(session.report.findings), [
        `2:9 note unlinked-action a1 | ${UNLINKED}`,
        `5:11 note unlinked-action a2 | ${UNLINKED}`,
        '5:60 error unknown-institution interoir | No institution has the id “interoir”',
        '5:94 warning repeated-value "5.2" | “5',
      ]);
    });

    it('completes the id of an institution in the other file', () => {
      assert.match(String(session.report.offered), /\bjustice\b.*\binterior\b/s);
      assert.equal(session.report.completed, '    lead: justice');
    });

    it('applies a quick fix, after which the finding is gone', () => {
      assert.deepEqual(inOrder(session.report.fixed), [
        `2:9 note unlinked-action a1 | ${UNLINKED}`,
        `6:11 note unlinked-action a2 | ${UNLINKED}`,
        '6:94 warning repeated-value "5.2" | “5',
      ]);
    });

    it('goes to the definition in the other file', () => {
      assert.deepEqual(session.report.definition, { file: 'root.plan.yaml', line: 13, word: 'interior' });
    });

    it('says on hover what an id means', () => {
      assert.match(session.report.hover, /Ministry of the Interior/);
    });

    it('renames an id in both files, formats, and saves what the server holds for saved', () => {
      assert.deepEqual(session.files, {
        'root.plan.yaml': ROOT.replace('id: interior', 'id: home-affairs'),
        'actions.plan.yaml': ACTIONS.replace(
          'title: Train judges\n    due:   2092',
          'title: Train judges\n    lead: justice\n    due: 2092',
        ).replace('lead: interoir', 'lead: home-affairs'),
      });
    });

    it('ends in good order', () => {
      assert.equal(session.report.exit, 0);
    });
  });
}

describe('docs/editors.md', () => {
  const page = readFileSync('docs/editors.md', 'utf8');

  it('names every setting with its default', () => {
    const rows = page.matchAll(/^\| `recommendationMatrix\.(\w+)` \|.*?\| ([^|]+) \|[^|]+\|$/gm);
    const documented = Object.fromEntries([...rows].map(([, name = '', value = '']) => [name, value]));
    const { severities, asOf, ...others } = defaultSettings;
    assert.deepEqual([severities, asOf], [{}, ''], 'if these have other defaults now, the page must say so');
    const shown = Object.entries(others).map(([name, value]) => [name, `\`${value}\``]);
    assert.deepEqual(documented, { ...Object.fromEntries(shown), severities: 'none', asOf: 'today' });
  });

  it('gives JSON that can be read', () => {
    const blocks = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(([, text = '']) => text);
    assert.ok(blocks.length >= 5, `only ${blocks.length} blocks of JSON were found`);
    for (const block of blocks) assert.doesNotThrow(() => JSON.parse(block), `this is no JSON:\n${block}`);
  });
});
