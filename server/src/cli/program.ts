import { version } from '../../../package.json';
import { didYouMean } from '../catalogue/text';
import { t } from '../l10n';
import { parseArguments } from './arguments';
import type { Command, ExitStatus } from './command';
import { check } from './commands/check';
import { exportCommand } from './commands/export';
import { fmt } from './commands/fmt';
import { importCommand } from './commands/import';
import { init } from './commands/init';
import { progress } from './commands/progress';
import { report } from './commands/report';
import { verifyCommand } from './commands/verify';
import { visible } from './display';
import { UserError } from './errors';
import { commandHelp, commonOptions, PROGRAM, programHelp } from './help';
import type { Terminal } from './terminal';

/** In the order in which somebody new meets them. */
export const commands: readonly Command[] = [
  init,
  importCommand,
  verifyCommand,
  check,
  progress,
  report,
  exportCommand,
  fmt,
];

/** Runs one command line. Never throws: what goes wrong is said in one sentence. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    terminal.note(error instanceof UserError ? `${PROGRAM}: ${visible(error.message)}` : bug(error, terminal.env));
    return 2;
  }
}

async function dispatch([first, ...rest]: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  if (first === undefined) {
    terminal.note(programHelp(commands, terminal.width));
    return 2;
  }
  if (first === '--version') {
    terminal.print(`${version}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    const [name] = rest;
    terminal.print(
      name === undefined ? programHelp(commands, terminal.width) : commandHelp(find(name), terminal.width),
    );
    return 0;
  }
  if (first.startsWith('-')) {
    throw new UserError(
      t('The command comes first, then its options: {program} COMMAND {option}.', { program: PROGRAM, option: first }),
    );
  }
  const command = find(first);
  const { values, operands } = parseArguments(rest, { ...command.options, ...commonOptions });
  if (values.help) {
    terminal.print(commandHelp(command, terminal.width));
    return 0;
  }
  return command.run(values, operands, terminal);
}

function find(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  const names = commands.map((one) => one.name);
  const meant = didYouMean(name, names);
  if (meant !== undefined) {
    throw new UserError(t('There is no command “{name}”. Did you mean “{meant}”?', { name, meant }));
  }
  throw new UserError(t('There is no command “{name}”. There are: {names}.', { name, names: names.join(', ') }));
}

/** A fault of ours: the user can't do anything about it but tell us. */
function bug(error: unknown, env: Terminal['env']): string {
  if (env.RECMATRIX_DEBUG === '1') return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return t(
    '{program}: This is a mistake in {program} itself, not in your plan. Please report it, with what is printed when you run the same again with RECMATRIX_DEBUG=1.',
    { program: PROGRAM },
  );
}
