import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import grammarFile from '../../../client/syntaxes/recommendation-plan.tmLanguage.json';

const { INITIAL, parseRawGrammar, Registry } = textmate;

async function loadGrammar() {
  await oniguruma.loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: oniguruma.createOnigScanner,
      createOnigString: oniguruma.createOnigString,
    }),
    loadGrammar: async () => parseRawGrammar(JSON.stringify(grammarFile), 'grammar.json'),
  });
  const grammar = await registry.loadGrammar('source.recommendation-plan');
  assert.ok(grammar);
  return grammar;
}

const loaded = loadGrammar();

/** Each token with its scopes, the grammar's own left out; what has no scope of its own is left out too. */
async function tokensOf(text: string): Promise<Readonly<Record<string, string>>> {
  const grammar = await loaded;
  const tokens: Record<string, string> = {};
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const own = scopes.slice(1).filter((scope) => !scope.startsWith('meta.flow'));
      if (own.length > 0) tokens[line.slice(startIndex, endIndex).trim()] ??= own.join(' ');
    }
  }
  return tokens;
}

/** Only the tokens that are asked about. */
async function scopes(
  text: string,
  ...wanted: readonly string[]
): Promise<Readonly<Record<string, string | undefined>>> {
  const tokens = await tokensOf(text);
  return Object.fromEntries(wanted.map((token) => [token, tokens[token]]));
}

const ID = 'entity.name.type.class.id.recommendation-plan';
const CODE = 'variable.other.enummember.code.recommendation-plan';
const DATE = 'constant.numeric.date.recommendation-plan';
const STATUS = 'keyword.other.status.recommendation-plan';
const KEY = 'entity.name.tag.yaml';
const PLAIN = 'string.unquoted.plain.out.yaml';
const COMMENT = 'comment.line.number-sign.yaml';

describe('the grammar', () => {
  it('tells keys, ids, codes, dates and statuses apart', async () => {
    const text = `actions: # what is done
  - id: a1
    title: Train 2,000 judges
    status: in-progress
    due: 2027-Q3
    sdg: ["16.3"]
    budget: [{ year: 2028, currency: USD }]
    continuous: true`;
    const wanted = {
      ...{ actions: KEY, 'what is done': COMMENT, id: KEY, a1: ID, 'Train 2,000 judges': PLAIN },
      ...{ 'in-progress': STATUS, '2027-Q3': DATE, '16.3': CODE, '2028': DATE, USD: CODE },
      true: 'constant.language.boolean.yaml',
    };
    assert.deepEqual(await scopes(text, ...Object.keys(wanted)), wanted);
  });

  it('reads text over several lines as text, whatever it looks like', async () => {
    const text = `clusters:
  - objective: >-
      Due: 2027, [no list] # no comment

      and more
    lead: justice`;
    const block = 'string.unquoted.block.yaml';
    const wanted = { 'Due: 2027, [no list] # no comment': block, 'and more': block, lead: KEY, justice: PLAIN };
    assert.deepEqual(await scopes(text, ...Object.keys(wanted)), wanted);
  });

  it('knows quotation marks, what is escaped in them, anchors and aliases', async () => {
    const text = String.raw`- &first
  title: "A \"law\": adopted"
  reason: *first
  text: 'it''s done: now' # done`;
    const double = 'string.quoted.double.yaml';
    const single = 'string.quoted.single.yaml';
    const wanted = {
      first: 'entity.name.type.anchor.yaml',
      '\\"': `${double} constant.character.escape.yaml`,
      ': adopted': double,
      '*': 'punctuation.definition.alias.yaml',
      "''": `${single} constant.character.escape.yaml`,
      's done: now': single,
      done: COMMENT,
    };
    assert.deepEqual(await scopes(text, ...Object.keys(wanted)), wanted);
  });

  it('keeps records in braces apart', async () => {
    const text = '  - { id: upr4, mechanism: UPR, title: Draft published, due: 2025-12-31, with: it’s "it" }';
    const wanted = {
      ...{ upr4: ID, UPR: CODE, 'Draft published': 'string.unquoted.plain.in.yaml', due: KEY, '2025-12-31': DATE },
      'it’s "it"': 'string.unquoted.plain.in.yaml',
    };
    assert.deepEqual(await scopes(text, ...Object.keys(wanted)), wanted);
  });

  it('takes a colon, a hash or a date within a text for text', async () => {
    const text = `text: See https://un.example/a#b, para. 3:4, by 2027
number: 22 (a)`;
    const wanted = { 'See https://un.example/a#b, para. 3:4, by 2027': PLAIN, '22 (a)': CODE };
    assert.deepEqual(await scopes(text, ...Object.keys(wanted)), wanted);
  });

  it('marks what git could not merge', async () => {
    const wanted = { '<<<<<<< HEAD': 'invalid.illegal.conflict.recommendation-plan' };
    assert.deepEqual(await scopes('<<<<<<< HEAD\nplan:', ...Object.keys(wanted)), wanted);
  });
});
