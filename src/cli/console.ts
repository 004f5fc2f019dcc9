/** What a command of the terminal speaks with: its language, its output, and an end with a reason. */
import { type Config, readConfig } from '../config.ts';
import { operatorTexts } from './operator-texts.ts';
import { printable } from './printable.ts';
import { terminalLanguage, terminalTexts, wrongVariable } from './texts.ts';

export const language = terminalLanguage(process.env);
export const texts = terminalTexts(language);
export const operator = operatorTexts(language);

export const print = (text: string) => process.stdout.write(`${printable(text)}\n`);
/** For programs, which get everything as it is. */
export const printJson = (value: unknown, indent?: number) =>
  process.stdout.write(`${JSON.stringify(value, null, indent)}\n`);
export const warn = (line: string) => process.stderr.write(`${printable(line)}\n`);

/** An end that the person can do something about: one line, and exit code 1. */
export function fail(line: string): never {
  warn(line);
  process.exit(1);
}

/** What the environment says; ends where a variable is wrong. */
export function config(): Config {
  const read = readConfig(process.env);
  if ('wrong' in read) {
    fail([texts.wrongVariables, ...read.wrong.map((wrong) => `  ${wrongVariable(wrong, texts)}`)].join('\n'));
  }
  return read.config;
}
