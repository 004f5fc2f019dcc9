/** Commander's own words in the language of the terminal: it has none but English. */
import type { Command } from 'commander';
import type { TerminalTexts } from './texts.ts';

/** Gives a program, and every command that is added to it afterwards, its help and its errors in one language. */
export function inLanguage(program: Command, texts: TerminalTexts): Command {
  const translated = (text: string) =>
    texts.commander.reduce((done, [english, ours]) => done.replace(english, ours), text);
  return program
    .helpOption('-h, --help', texts.help)
    .helpCommand(`help [${texts.names.command}]`, texts.helpCommand)
    .configureHelp({
      styleTitle: translated,
      // These are given `[options]` and `[command]`, each word by itself.
      styleOptionText: translated,
      styleSubcommandText: translated,
      styleOptionDescription: translated,
    })
    .configureOutput({ outputError: (line, write) => write(translated(line)) });
}
