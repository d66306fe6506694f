import { benchEndurance } from './endurance';
import { benchLibrary } from './library';
import { benchServers } from './servers';

// Prints what things cost, always beside something else in the same run. Compare ratios, not milliseconds: machines differ.
//   npm run bench              all that follows but endurance
//   npm run bench library      reading and checking, beside one parse by the `yaml` library
//   npm run bench servers      this language server beside yaml-language-server, as their client sees them
//   npm run bench endurance    memory over a thousand rounds of opening, editing and closing

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  library: benchLibrary,
  servers: benchServers,
  endurance: benchEndurance,
};

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Error(`There is no part “${unknown[0]}”: ${Object.keys(parts).join(', ')}`);
  for (const name of wanted.length > 0 ? wanted : ['library', 'servers']) {
    console.log(`\n── ${name} ──\n`);
    await parts[name]!();
  }
}

await main(process.argv.slice(2));
