import assert from 'node:assert/strict';
import type { Cell, Table } from '../../../server/src/cli/progress/tables';
import { progressText } from '../../../server/src/cli/progress/text';

/** The lines of a table on a terminal of 80 columns; styles as `<style:text>`. */
function shown(table: Omit<Table, 'columns'>, coloured = false): string[] {
  const canvas = { width: 80, style: (name: string, text: string) => (coloured ? `<${name}:${text}>` : text) };
  const columns = table.rows[0]!.map(() => '');
  return progressText(['A plan'], [{ ...table, columns, plain: true }], canvas)
    .split('\n')
    .slice(2);
}

describe('figures on a terminal', () => {
  const bars: [percent: number, bar: string][] = [
    [0, '░░░░░░░░░░░░░░░░░░░░   0 %'],
    [0.4, '▏░░░░░░░░░░░░░░░░░░░   0 %'],
    [2, '▏░░░░░░░░░░░░░░░░░░░   2 %'],
    [50, '██████████░░░░░░░░░░  50 %'],
    [99, '███████████████████░  99 %'],
    [100, '████████████████████ 100 %'],
  ];
  for (const [percent, bar] of bars) {
    it(`draw ${percent} per cent: something is never nothing, nor what is left nothing`, () => {
      assert.deepEqual(shown({ title: 'Share', rows: [[{ percent }]] }), ['Share', `  ${bar}`, '']);
    });
  }

  it('have bars of one calm colour, and a warning above what is late', () => {
    const rows: Cell[][] = [['Noted', { percent: 50 }]];
    const bar = '<hint:██████████><faint:░░░░░░░░░░>  50 %';
    assert.deepEqual(shown({ title: 'Status', rows }, true), ['<strong:Status>', `  Noted  ${bar}`, '']);
    const late = shown({ title: 'Overdue: 1', rows: [['a1', '2026-06-30']], warning: true }, true);
    assert.deepEqual(late, ['<warning:Overdue: 1>', '  a1  2026-06-30', '']);
  });
});
