import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerUnderTest } from './client';
import { AS_OF } from './generate';

/** This project's server, as users start it. */
export const ours: ServerUnderTest = {
  name: 'Recommendation Matrix',
  command: ['server/dist/language-server.mjs', '--stdio'],
  settings: (section) => (section === 'recommendationMatrix' ? { asOf: AS_OF } : null),
};

/** The peer: the YAML language server that editors use, given the same rules as JSON Schema. It may not fetch anything. */
export const peer: ServerUnderTest = {
  name: `yaml-language-server ${peerVersion()}`,
  command: ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'],
  settings: (section) => (section === 'yaml' ? PEER_SETTINGS : null),
};

const PEER_SETTINGS = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  schemas: { [pathToFileURL(path.resolve('schemas/plan.schema.json')).href]: ['*.plan.yaml'] },
};

function peerVersion(): string {
  const manifest = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
