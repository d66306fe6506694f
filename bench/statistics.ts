/** The value below which the given per cent of the times lie. */
export function percentile(times: readonly number[], per: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * per) / 100))] as number;
}

export function median(times: readonly number[]): number {
  return percentile(times, 50);
}

/** Milliseconds in three figures at most: noise needs no more. */
export function ms(time: number): string {
  return `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;
}

/** How many times one is the other. */
export function ratio(a: number, b: number): string {
  const times = a / b;
  return times >= 10 ? times.toFixed(0) : times.toFixed(2);
}

/** Prints rows of cells in columns; the first row is the head. */
export function printTable(table: readonly (readonly string[])[]): void {
  const widths = table[0]!.map((_, column) => Math.max(...table.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column]!)).join('   ');
  for (const cells of table) console.log(line(cells).trimEnd());
}
