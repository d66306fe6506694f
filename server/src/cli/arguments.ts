import { parseArgs } from 'node:util';
import { didYouMean } from '../catalogue/text';
import { t } from '../l10n';
import { isDay } from '../plan/dates';
import { UserError } from './errors';

/** An option of a command: help, documentation and parsing all come from it. */
export type Option = Flag | Value | Choice;

interface Named {
  /** One sentence for the help text. */
  readonly about: () => string;
  readonly short?: string;
}

/** Given or not given. */
export interface Flag extends Named {
  readonly kind: 'flag';
}

/** Any text; `date`: a day of the calendar. */
export interface Value extends Named {
  readonly kind: 'text' | 'date';
  /** The word for the value in the help text: `FILE`. */
  readonly placeholder: string;
}

/** One word of a list. */
export interface Choice<Word extends string = string> extends Named {
  readonly kind: 'choice';
  readonly placeholder: string;
  readonly values: readonly Word[];
  readonly default?: Word;
}

/** Options by name, without the dashes. */
export type Options = Readonly<Record<string, Option>>;

export type Values<Table extends Options> = {
  readonly [Name in keyof Table]: Table[Name] extends Flag
    ? boolean
    : Table[Name] extends { readonly values: readonly (infer Word)[]; readonly default: string }
      ? Word
      : Table[Name] extends { readonly values: readonly (infer Word)[] }
        ? Word | undefined
        : string | undefined;
};

export interface Arguments<Table extends Options> {
  readonly values: Values<Table>;
  /** What is no option, in the order of the command line. */
  readonly operands: readonly string[];
}

/** Reads the arguments after the command's name; throws a `UserError` that says what is wrong. Of an option given twice the last counts. */
export function parseArguments<Table extends Options>(args: readonly string[], table: Table): Arguments<Table> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(table).map(([name, { kind, short }]) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string', ...(short !== undefined && { short }) } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean | undefined> = {};
  for (const [name, option] of Object.entries(table)) {
    values[name] = option.kind === 'flag' ? false : option.kind === 'choice' ? option.default : undefined;
  }
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (!option) throw unknownOption(token.rawName, Object.keys(table));
    values[token.name] = option.kind === 'flag' ? flagValue(token) : optionValue(token, option);
  }
  return { values: values as Values<Table>, operands };
}

interface Token {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function flagValue({ rawName, value }: Token): true {
  if (value === undefined) return true;
  throw new UserError(t('{option} takes no value.', { option: rawName }));
}

function optionValue({ rawName, value, inlineValue }: Token, option: Value | Choice): string {
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
    throw new UserError(
      t('{option} needs a value: {option} {placeholder}', { option: rawName, placeholder: option.placeholder }),
    );
  }
  if (option.kind === 'date' && !isDay(value)) {
    throw new UserError(
      t('{option}: “{value}” is no day. Write year, month and day: 2026-11-20.', { option: rawName, value }),
    );
  }
  if (option.kind === 'choice' && !option.values.includes(value)) throw unknownWord(rawName, value, option.values);
  return value;
}

function unknownOption(option: string, names: readonly string[]): UserError {
  const meant = didYouMean(option, names);
  if (meant === undefined) return new UserError(t('There is no option {option} here.', { option }));
  return new UserError(t('There is no option {option}. Did you mean --{meant}?', { option, meant }));
}

function unknownWord(option: string, value: string, words: readonly string[]): UserError {
  const meant = didYouMean(value, words);
  const allowed = words.join(', ');
  if (meant === undefined)
    return new UserError(t('{option} can’t be “{value}”. It can be: {allowed}.', { option, value, allowed }));
  return new UserError(t('{option} can’t be “{value}”. Did you mean “{meant}”?', { option, value, meant }));
}
