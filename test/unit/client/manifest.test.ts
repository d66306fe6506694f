import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { nextSteps } from '../../../client/src/webviews/next-steps';
import manifest from '../../../package.json';
import sentences from '../../../package.nls.json';
import { checks } from '../../../server/src/checks/index';
import { defaultSettings, readSettings } from '../../../server/src/features/settings';
import { SETTINGS } from '../../../server/src/protocol';

const { contributes } = manifest;
const settings: Readonly<Record<string, { readonly default: unknown }>> = contributes.configuration.properties;

describe('the extension’s manifest', () => {
  it('offers the settings that the server reads, with their defaults', () => {
    const defaults = Object.entries(settings).map(([name, { default: value }]) => {
      assert.ok(name.startsWith(`${SETTINGS}.`), name);
      return [name.slice(SETTINGS.length + 1), value];
    });
    assert.deepEqual(Object.fromEntries(defaults), defaultSettings);
  });

  it('lists every check whose severity can be set', () => {
    const { propertyNames } = contributes.configuration.properties['recommendationMatrix.severities'];
    const codes = checks.filter(({ essential }) => !essential).map(({ code }) => code);
    assert.deepEqual(propertyNames.enum, codes.toSorted());
  });

  it('allows only severities that the server understands', () => {
    const { additionalProperties } = contributes.configuration.properties['recommendationMatrix.severities'];
    for (const severity of additionalProperties.enum) {
      assert.deepEqual(readSettings({ severities: { 'no-theme': severity } }).severities, { 'no-theme': severity });
    }
  });

  it('has a sentence for each of its keys, and no other', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual([...new Set(keys)].toSorted(), Object.keys(sentences).toSorted());
  });

  it('has the commands that views offer where they have nothing to show', () => {
    const ours = Object.values(nextSteps).filter((command) => command.startsWith(`${SETTINGS}.`));
    const offered = contributes.commands.map(({ command }) => command);
    assert.ok(ours.length > 0);
    assert.deepEqual(
      ours.filter((command) => !offered.includes(command)),
      [],
    );
  });

  it('names only files that are there', () => {
    const { languages, grammars, snippets } = contributes;
    const files = [
      manifest.icon,
      ...languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
      ...[...grammars, ...snippets].map(({ path }) => path),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });
});
