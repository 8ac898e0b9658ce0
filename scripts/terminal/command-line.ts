import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../src/core/text.ts';
import type { AnnotationFormat } from './annotations.ts';
import { terminalLanguage } from './print.ts';

/** Options every command has. */
export interface CommonOptions {
  readonly data: string;
  readonly json: boolean;
  /** How findings are printed: for a person, or as notes that a code host puts beside the lines of a change. */
  readonly format: 'text' | AnnotationFormat;
  readonly lang: Language;
}

/** The options of a command that reads files for a dataset. */
export interface FileOptions extends CommonOptions {
  readonly dataset: string;
  readonly asOf?: string;
}

/** A command that takes the options every command has; add arguments, further options and an action. */
export function commandOf(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--data <dir>', 'the data folder', (dir) => resolve(dir), resolve('data'))
    .option('--json', 'print the result as JSON on standard output, everything else on standard error', false)
    .addOption(
      new Option('--format <format>', 'print findings as notes on the lines of a change, for GitHub or GitLab')
        .choices(['text', 'github', 'gitlab'])
        .default('text'),
    )
    .addOption(
      new Option('--lang <language>', 'language of the messages').choices(['en', 'zh']).default(terminalLanguage()),
    );
}

/** A command that reads files for a dataset. */
export function fileCommandOf(name: string, description: string): Command {
  return commandOf(name, description)
    .argument('<file...>', 'CSV files: raw ones for the dataset’s import recipe, or tidy ones')
    .requiredOption('--dataset <name>', 'the dataset they belong to')
    .addOption(new Option('--as-of <day>', 'the day the figures describe, YYYY-MM-DD').argParser(isoDate));
}

/** Reads a calendar day. */
function isoDate(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay || !new Date(text).toISOString().startsWith(text)) {
    throw new InvalidArgumentError('Write a day as YYYY-MM-DD, such as 2026-09-30.');
  }
  return text;
}

/** Reads the name of a release: it becomes a folder and a part of a URL. */
export function releaseId(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(text) || text === 'latest' || text === 'series') {
    throw new InvalidArgumentError(
      'Use letters, digits, dots and hyphens, beginning with a letter or digit; "latest" and "series" are taken.',
    );
  }
  return text;
}
