import { benchEndurance } from './endurance';
import { benchLibrary } from './library';
import { benchMatrix } from './matrix';
import { benchPreview } from './preview';
import { benchServers } from './servers';

// Prints what things cost, always beside something else in the same run. Compare ratios, not milliseconds: machines differ.
//   npm run bench              library and servers
//   npm run bench library      reading and checking, beside one parse by the `yaml` library
//   npm run bench servers      this language server beside yaml-language-server, as their client sees them
//   npm run bench preview      the progress preview in Chromium, while a large plan changes
//   npm run bench matrix       scrolling, updating and searching the matrix of a large plan in Chromium
//   npm run bench endurance    memory over a thousand rounds of opening, editing and closing

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  library: benchLibrary,
  servers: benchServers,
  matrix: benchMatrix,
  preview: benchPreview,
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
