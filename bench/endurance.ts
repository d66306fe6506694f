import { ours } from './candidates';
import { BenchClient } from './client';
import { generatePlan } from './generate';
import { printTable } from './statistics';
import { Typist } from './typist';

const ROUNDS = 1000;
const SIZE = 2000;

/** Prints the server's resident memory over a thousand rounds: open the larger plan, type in it, close it. Takes a quarter of an hour. */
export async function benchEndurance(): Promise<void> {
  const text = generatePlan(SIZE);
  const typist = new Typist(text);
  const client = new BenchClient(ours, 'file:///bench/generated.plan.yaml');
  await client.start();
  const rows: string[][] = [['round', 'resident memory, open', 'the highest so far']];
  let highest = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    await client.open(text);
    for (let edit = 0; edit < 10; edit++) await client.type(typist.next());
    const resident = client.resident() / 1e6;
    highest = Math.max(highest, resident);
    if (round === 1 || round % (ROUNDS / 10) === 0) {
      rows.push([String(round), `${resident.toFixed(0)} MB`, `${highest.toFixed(0)} MB`]);
    }
    await client.close();
  }
  await client.stop();
  printTable(rows);
}
