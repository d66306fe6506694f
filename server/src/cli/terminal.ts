export type Style = 'error' | 'warning' | 'information' | 'hint' | 'good' | 'strong' | 'faint';

/** Parameters of ECMA-48's “select graphic rendition”. */
const renditions: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  information: '1;34',
  hint: '36',
  good: '32',
  strong: '1',
  faint: '2',
};

/** Where a command writes. Results go to `print`, everything said about the work itself to `note`. */
export interface Terminal {
  print(text: string): void;
  /** One line. */
  note(text: string): void;
  /** Colours text for `print` where the reader wants colours. */
  style(name: Style, text: string): string;
  /** Columns of `print`; a usual number where it is no terminal. */
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

const usualWidth = 100;
const narrowest = 40;

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const coloured = wantsColours(env, stdout.isTTY);
  return {
    print: (text) => void stdout.write(text),
    note: (text) => void stderr.write(`${text}\n`),
    style: (name, text) => (coloured ? `\u001b[${renditions[name]}m${text}\u001b[0m` : text),
    width: Math.max(narrowest, (stdout.isTTY && stdout.columns) || usualWidth),
    env,
    cwd: process.cwd(),
  };
}

/** The conventions of no-color.org and force-color.org, then whether it is a terminal that knows colours. */
function wantsColours(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
