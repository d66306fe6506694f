import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from '../../server/src/cli/command';
import { commonOptions, optionAbout, optionSyntax, usage } from '../../server/src/cli/help';
import { commands } from '../../server/src/cli/program';

const page = 'docs/command-line.md';

/** What the page says of a command, from the tables by which arguments are read. */
function commandMarkdown(command: Command): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = Object.entries({ ...command.options, ...commonOptions }).map(
    ([name, option]) =>
      `| ${'short' in option && option.short ? `\`-${option.short}\`, ` : ''}\`${optionSyntax(name, option)}\` | ${cell(optionAbout(option))} |`,
  );
  return [
    `### ${command.name}`,
    '',
    command.summary(),
    '',
    '```',
    usage(command),
    '```',
    '',
    ...command.about().flatMap((paragraph) => [paragraph, '']),
    '| option | |',
    '| --- | --- |',
    ...rows,
    '',
    '```',
    ...command.examples,
    '```',
  ].join('\n');
}

function withCommands(text: string): string {
  return text.replace(
    /(<!-- begin (\S+) -->\n).*?(<!-- end \2 -->)/gs,
    (whole, begin: string, name: string, end: string) => {
      const command = commands.find((one) => one.name === name);
      return command ? `${begin}${commandMarkdown(command)}\n${end}` : whole;
    },
  );
}

describe('docs/command-line.md', () => {
  it('describes each command and option as the program reads them', () => {
    const text = readFileSync(page, 'utf8');
    if (process.env.UPDATE_FIXTURES === '1') writeFileSync(page, withCommands(text));
    else assert.equal(text, withCommands(text), 'UPDATE_FIXTURES=1 node test/run.js cli writes it anew.');
  });

  it('has a place for each command', () => {
    const text = readFileSync(page, 'utf8');
    const missing = commands.filter(({ name }) => !text.includes(`<!-- begin ${name} -->`)).map(({ name }) => name);
    assert.deepEqual(missing, [], 'Give it a pair of <!-- begin NAME --> and <!-- end NAME -->.');
  });
});
