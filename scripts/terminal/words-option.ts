import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Translated } from '../../src/core/release/release.ts';
import { languages, type Text } from '../../src/core/text.ts';
import { UsageError } from './usage-error.ts';

/** Words that the public reads: as they were given, and the same in the languages they were given for. */
export interface GivenWords {
  readonly text: string;
  readonly inLanguages: Partial<Text>;
}

/** Adds an option for words that the public reads, such as `--reason`, with `--reason-en` and `--reason-zh` beside it. */
export function addWordsOption(command: Command, name: string, description: string): Command {
  const others = languages.map((language) => `--${name}-${language}`);
  command.addOption(new Option(`--${name} <text>`, `${description} (also ${others.join(', ')})`).argParser(filled));
  for (const other of others) command.addOption(new Option(`${other} <text>`).argParser(filled).hideHelp());
  return command;
}

/** The words given with the options of a name; undefined when none was used. */
export function givenWords(options: object, name: string): GivenWords | undefined {
  const given = new Map<string, unknown>(Object.entries(options));
  const inLanguages: Record<string, string> = {};
  for (const language of languages) {
    const words = given.get(`${name}${language[0]?.toUpperCase()}${language.slice(1)}`);
    if (typeof words === 'string') inLanguages[language] = words;
  }
  const plain = given.get(name);
  const text = typeof plain === 'string' ? plain : Object.values(inLanguages)[0];
  return text === undefined ? undefined : { text, inLanguages };
}

/** What the log keeps of words in languages: by language, nothing where there are none. */
export function translationsOf<Name extends string>(
  words: Readonly<Record<Name, Partial<Text> | undefined>>,
): Translated<Name> {
  const names = Object.keys(words) as Name[];
  const found = languages.flatMap((language) => {
    const said = names.flatMap((name) => {
      const text = words[name]?.[language];
      return text === undefined ? [] : [[name, text] as const];
    });
    return said.length > 0 ? [[language, Object.fromEntries(said)] as const] : [];
  });
  return found.length > 0 ? { translations: Object.fromEntries(found) } : {};
}

/** The same, where there must be some; else a usage error. */
export function neededWords(options: object, name: string, what: Text): GivenWords {
  const words = givenWords(options, name);
  if (!words) {
    throw new UsageError(
      `Say ${what.en} with --${name} "...". The public reads it.`,
      `请用 --${name} "..." 说明${what.zh}，公众会读到。`,
    );
  }
  return words;
}

function filled(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Say it in words; the public reads them.');
  return text.trim();
}
