import type { Options, Values } from './arguments';
import type { Terminal } from './terminal';

/** 0: done, no errors found. 1: errors were found. 2: wrong use, or something could not be read or written. */
export type ExitStatus = 0 | 1 | 2;

/** A command of `recmatrix`. Help and documentation are made of the same tables that arguments are read by. */
export interface Command<Table extends Options = Options> {
  readonly name: string;
  /** What comes after the name: `[PATHS…]`. */
  readonly operands: string;
  /** One sentence for the list of commands. */
  readonly summary: () => string;
  /** Paragraphs for the command's own help. */
  readonly about: () => readonly string[];
  readonly options: Table;
  /** Whole command lines. */
  readonly examples: readonly string[];
  run(values: Values<Table>, operands: readonly string[], terminal: Terminal): Promise<ExitStatus>;
}

/** Lets a list hold commands with different options; a command is only ever given what its own table has read. */
export function command<Table extends Options>(definition: Command<Table>): Command {
  return definition as unknown as Command;
}
