import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importLists } from '../../server/src/exchange/import';
import { openPlan } from '../../server/src/exchange/plan-files';
import { readThematicList } from '../../server/src/exchange/thematic-list/read-list';
import { verify } from '../../server/src/exchange/verify/verify';

// A plan made of OHCHR's thematic lists of Slovenia's second and third cycle, against the Word files themselves.
const folder = '../shared/data/upr-matrix';

function read(cycle: number) {
  const bytes = readFileSync(`${folder}/slovenia-cycle${cycle}.docx`);
  return readThematicList(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}

describe('a plan of both cycles of Slovenia, verified against OHCHR’s Word files', () => {
  const imported = (async () => {
    const [older, newer] = [await read(2), await read(3)];
    const first = importLists([newer], {}, []);
    const text = importLists([older], {}, first.files).files[0]?.text ?? '';
    return { older, newer, text };
  })();

  /** Code, marked words and place of each finding. */
  async function verified(text: string, cycle: 2 | 3) {
    const { older, newer } = await imported;
    const result = verify(openPlan([{ uri: 'svn.plan.yaml', text }]), [cycle === 2 ? older : newer]);
    assert.ok('findings' in result, 'it can be told which document the list is of');
    return {
      compared: result.compared,
      found: result.findings.map(({ code, place, message }) => ({
        code,
        marked: place.piece.text.slice(place.start, place.end),
        message,
      })),
    };
  }

  it('matches them', async () => {
    const { text } = await imported;
    assert.deepEqual(await verified(text, 2), { compared: 163, found: [] });
    assert.deepEqual(await verified(text, 3), { compared: 215, found: [] });
  });

  it('differs in one changed word, one removed and one re-positioned recommendation, and in nothing else', async () => {
    const { text, newer } = await imported;
    const [changed, removed, moved] = [10, 100, 200].map((index) => newer.recommendations[index]?.number ?? '');
    const records = text.split(/(?=^ {2}- id: )/m);
    const indexOf = (number = '') => records.findIndex((record) => record.startsWith(`  - id: upr3-${number}\n`));
    const [at, gone, other] = [changed, removed, moved].map(indexOf);
    assert.ok(at !== undefined && gone !== undefined && other !== undefined && Math.min(at, gone, other) >= 0);
    const secondWord = /(?<=\n {4}text: (?:>-\s+)?['"]?\p{L}+ )\p{L}+/u;
    const word = secondWord.exec(records[at]!)?.[0] ?? '';
    records[at] = records[at]!.replace(secondWord, 'Overcome');
    const isSupported = records[other]!.includes('position: supported');
    records[other] = isSupported
      ? records[other]!.replace('position: supported', 'position: noted')
      : records[other]!.replace('position: noted', 'position: supported');
    const { found } = await verified(records.filter((_, index) => index !== gone).join(''), 3);
    assert.deepEqual(
      found.map(({ code, marked }) => [code, marked]),
      [
        ['missing-recommendation', 'upr3'],
        ['changed-text', 'Overcome'],
        ['changed-position', isSupported ? 'noted' : 'supported'],
      ],
    );
    assert.ok(found[0]?.message.includes(`(${removed}, `), found[0]?.message);
    assert.equal(found[1]?.message, `“upr3-${changed}” says “Overcome” where the official document says “${word}”.`);
    assert.ok(found[2]?.message.includes(`“upr3-${moved}”`), found[2]?.message);
    assert.deepEqual((await verified(text, 2)).found, []);
  });
}).timeout(20_000);
