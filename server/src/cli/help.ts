import { t } from '../l10n';
import type { Option, Options } from './arguments';
import type { Command } from './command';
import { wrap } from './display';

export const PROGRAM = 'recmatrix';

/** Options that every command knows. */
export const commonOptions = {
  help: { kind: 'flag', short: 'h', about: () => t('Shows this help.') },
} as const satisfies Options;

/** Help for the whole program. */
export function programHelp(commands: readonly Command[], width: number): string {
  const rows = commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary()] as const);
  const options = [
    ['-h, --help', t('Shows this help; after a command, the help of that command.')],
    ['    --version', t('Shows the version.')],
  ] as const;
  const column = Math.max(...[...rows, ...options].map(([left]) => left.length));
  return [
    t('Write, check and follow a plan to implement human-rights recommendations.'),
    '',
    `${t('Use:')} ${PROGRAM} ${t('COMMAND')} …`,
    '',
    t('Commands:'),
    ...rows.flatMap((row) => columns(row, column, width)),
    '',
    t('Options:'),
    ...options.flatMap((row) => columns(row, column, width)),
    '',
    t('Exit status: 0 no errors; 1 errors were found; 2 wrong use, or a file can’t be read or written.'),
    '',
  ].join('\n');
}

/** Help for one command. */
export function commandHelp(command: Command, width: number): string {
  const options = optionRows({ ...command.options, ...commonOptions });
  const column = Math.max(...options.map(([left]) => left.length));
  return [
    `${t('Use:')} ${usage(command)}`,
    '',
    ...command.about().flatMap((paragraph) => [...wrap(paragraph, width), '']),
    t('Options:'),
    ...options.flatMap((row) => columns(row, column, width)),
    '',
    t('Examples:'),
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

export function usage({ name, operands }: Command): string {
  return [PROGRAM, name, operands, t('[OPTIONS]')].filter((part) => part !== '').join(' ');
}

/** Each option as it is written, and what it does. */
export function optionRows(options: Options): [written: string, about: string][] {
  return Object.entries(options).map(([name, option]) => [
    `${option.short === undefined ? '    ' : `-${option.short}, `}${optionSyntax(name, option)}`,
    optionAbout(option),
  ]);
}

export function optionSyntax(name: string, option: Option): string {
  return option.kind === 'flag' ? `--${name}` : `--${name} ${option.placeholder}`;
}

/** What it does, with the words it can be and the one it is unless given. */
export function optionAbout(option: Option): string {
  if (option.kind !== 'choice') return option.about();
  const words = option.values.join(', ');
  const allowed =
    option.default === undefined
      ? t('One of: {words}.', { words })
      : t('One of: {words}. Unless given: {word}.', { words, word: option.default });
  return `${option.about()} ${allowed}`;
}

function columns([left, right]: readonly [string, string], column: number, width: number): string[] {
  const indent = column + 4;
  return wrap(right, width - indent).map((line, index) =>
    index === 0 ? `  ${left.padEnd(column)}  ${line}` : `${' '.repeat(indent)}${line}`,
  );
}
