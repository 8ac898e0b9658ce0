import { join } from 'node:path';
import type { Cause, Release } from '../../src/core/release/release.ts';
import type { Language } from '../../src/core/text.ts';
import { words } from '../../src/i18n/index.ts';
import { openWorkbench } from '../data-folder.ts';
import { changesPath } from '../releases/changes.ts';
import { diffReleases } from '../releases/diff.ts';
import { publish } from '../releases/publish.ts';
import { signerFrom } from '../releases/signing.ts';
import { acceptanceOf, howToAccept } from '../terminal/acceptance.ts';
import { now } from '../terminal/clock.ts';
import { type FileOptions, fileCommandOf, releaseId } from '../terminal/command-line.ts';
import { progressBar } from '../terminal/progress-bar.ts';
import { printResult } from '../terminal/result.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { addWordsOption, type GivenWords, givenWords, translationsOf } from '../terminal/words-option.ts';

/** What `publish` and `correct` have in common. */
export interface ReleaseOptions extends FileOptions {
  readonly release?: string;
  readonly provisional: boolean;
  readonly sign?: string;
  readonly accept: readonly string[];
}

/** A command that ends in a release. */
export function releaseCommandOf(name: string, description: string): ReturnType<typeof fileCommandOf> {
  return fileCommandOf(name, description)
    .option('--release <id>', 'name of the release (default: its latest period)', releaseId)
    .option('--provisional', 'the figures are still expected to change', false)
    .option(
      '--accept <code>',
      'let the warnings of this code pass; repeat it for more codes, and say why with --reason',
      (code: string, codes: readonly string[]) => [...codes, code],
      [],
    )
    .option('--sign <key>', 'sign the log entry with this private key (see keygen)');
}

export const publishCommand = releaseCommandOf(
  'publish',
  'Checks files and writes them as a release; with an error in them, nothing is written.',
);
addWordsOption(publishCommand, 'revision', 'why figures published before change as planned');
addWordsOption(publishCommand, 'correction', 'what was wrong in figures published before');
addWordsOption(publishCommand, 'reason', 'why the accepted warnings are right; published with the release');
publishCommand.action((files: readonly string[], options: ReleaseOptions) => {
  const [revision, correction] = [givenWords(options, 'revision'), givenWords(options, 'correction')];
  if (revision && correction) {
    throw new UsageError(
      'A release is a revision or a correction. Say one reason, with --revision or with --correction.',
      '一个版本要么是修订，要么是更正，请只用 --revision 或 --correction 之一说明理由。',
    );
  }
  const reason = revision ?? correction;
  return runPublish(files, options, reason ? causeOf(revision ? 'revision' : 'correction', { reason }) : null);
});

/** What a new release says otherwise than the one before it, a line for each table. */
async function whatChanged(
  folder: string,
  { id, previous, files }: Release,
  language: Language,
): Promise<readonly string[]> {
  const { releases: said } = words(language);
  if (previous === null) return [`  ${said.first}`];
  const { tables, incomparable } = await diffReleases(folder, previous, id);
  const list = files.find(({ path }) => path === changesPath);
  return [
    `  ${said.changes(previous)}`,
    ...tables.map(({ table, added, removed, changed, filled }) => {
      const counts = { added: added.length, removed: removed.length, changed: changed.length, filled: filled.length };
      return `  ${said.changed(table, counts)}`;
    }),
    ...incomparable.map((table) => `  ${said.notComparable(table)}`),
    ...(list ? [`  ${join(folder, 'releases', id, 'data', list.path)}`] : []),
  ];
}

/** Why figures change, from the words that were given. */
export function causeOf(
  kind: Cause['kind'],
  { reason, origin, effect }: { reason: GivenWords; origin?: GivenWords; effect?: GivenWords },
): Cause {
  return {
    kind,
    reason: reason.text,
    ...(origin && { origin: origin.text }),
    ...(effect && { effect: effect.text }),
    ...translationsOf({ reason: reason.inLanguages, origin: origin?.inLanguages, effect: effect?.inLanguages }),
  };
}

const told = {
  en: {
    published: (name: string, files: number, folder: string) => `Published ${name}: ${files} files in ${folder}.`,
    next: 'Next: look at it with `npm start`, then commit the data folder and deploy.',
    unchanged: (name: string) => `${name} is already published with exactly these figures. Nothing was changed.`,
    refused: 'Nothing was written.',
  },
  zh: {
    published: (name: string, files: number, folder: string) => `已发布 ${name}：共 ${files} 个文件，位于 ${folder}。`,
    next: '接下来：用 `npm start` 看一遍，再提交数据文件夹并部署。',
    unchanged: (name: string) => `${name} 早已发布，数字完全相同，没有任何改动。`,
    refused: '没有写入任何文件。',
  },
} as const;

/** Publishes files. Exit status 0 when the release is there (now or already before), 1 when nothing was written. */
export async function runPublish(
  files: readonly string[],
  options: ReleaseOptions,
  cause: Cause | null,
): Promise<void> {
  const bench = await openWorkbench(options.data, options.dataset);
  if ('findings' in bench) {
    printResult(options, false, bench.findings, { dataset: options.dataset, outcome: 'refused', release: null });
    return;
  }
  const reason = givenWords(options, 'reason');
  const acceptance = acceptanceOf(options.accept, reason?.text, reason?.inLanguages);
  const { outcome, findings, release, unaccepted } = await publish(files, bench, {
    acceptance,
    asOf: options.asOf,
    id: options.release,
    status: options.provisional ? 'provisional' : 'final',
    cause,
    now: now(),
    progress: progressBar,
    sign: await signerFrom(options.sign, options.data),
  });
  const name = `${options.dataset}/${release?.id}`;
  const say = told[options.lang];
  const lines = {
    published: [
      say.published(name, release?.files.length ?? 0, join(bench.folder, 'releases', release?.id ?? '')),
      ...(outcome === 'published' && release ? await whatChanged(bench.folder, release, options.lang) : []),
      say.next,
    ],
    unchanged: [say.unchanged(name)],
    refused: [say.refused, ...(unaccepted ? [howToAccept(unaccepted)[options.lang]] : [])],
  }[outcome];
  const facts = { dataset: options.dataset, outcome, release, ...(unaccepted && { unaccepted }) };
  printResult(options, outcome !== 'refused', findings, facts, lines);
}
