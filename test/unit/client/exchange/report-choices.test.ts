import assert from 'node:assert/strict';
import { type ChosenOptions, inOfficeOrder, nextOption, shownBy } from '../../../../client/src/exchange/report-choices';
import type { OfferedOption } from '../../../../server/src/protocol';

const named = (...ids: string[]) => ids.map((id) => ({ id, title: id }));
const columns: OfferedOption = { name: 'columns', all: null, choices: named('plan', 'ohchr'), where: null };

/** What is asked for one after the other, where a person answers so. */
function asked(options: readonly OfferedOption[], answers: ChosenOptions): string[] {
  const answered = new Set<string>();
  let chosen: ChosenOptions = {};
  for (;;) {
    const option = nextOption({ options }, chosen, answered);
    if (!option) return [...answered];
    answered.add(option.name);
    chosen = { ...chosen, [option.name]: answers[option.name] };
  }
}

describe('what is asked before a report is written', () => {
  it('is what there is a choice for', () => {
    const institution = { name: 'institution', all: 'All institutions', where: null } as const;
    const document = { name: 'document', all: null, where: null } as const;
    assert.deepEqual(asked([{ ...institution, choices: named('moj') }], {}), ['institution']);
    assert.deepEqual(asked([{ ...institution, choices: [] }], {}), []);
    assert.deepEqual(asked([{ ...document, choices: named('upr3', 'upr4') }], {}), ['document']);
    assert.deepEqual(asked([{ ...document, choices: named('upr4') }], {}), []);
  });

  it('depends on what was answered before', () => {
    const where = { name: 'columns', value: 'ohchr' } as const;
    const options: OfferedOption[] = [
      columns,
      { name: 'document', all: null, choices: named('upr3', 'upr4'), where },
      { name: 'language', all: null, choices: named('en', 'fr'), where: null },
    ];
    assert.deepEqual(asked(options, { columns: 'ohchr' }), ['columns', 'document', 'language']);
    assert.deepEqual(asked(options, { columns: 'plan' }), ['columns', 'language']);
    assert.deepEqual(asked(options, {}), ['columns', 'language']);
  });

  it('offers Word and Excel before what a terminal shows', () => {
    assert.deepEqual(inOfficeOrder(['markdown', 'docx', 'xlsx', 'html', 'csv']), [
      'docx',
      'xlsx',
      'html',
      'csv',
      'markdown',
    ]);
  });

  it('opens each file in a program that shows it', () => {
    const programs = ['a.docx', 'A.XLSX', 'a.ics', 'a.html', 'a.svg', 'a.md', 'a.csv', 'a.json'].map(shownBy);
    assert.deepEqual(programs, ['office', 'office', 'office', 'browser', 'browser', 'editor', 'editor', 'editor']);
  });
});
