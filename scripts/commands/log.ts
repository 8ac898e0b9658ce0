import { type Cause, inLanguage, type LogEntry, type ReleaseStatus } from '../../src/core/release/release.ts';
import type { Language } from '../../src/core/text.ts';
import { datasetFolder } from '../data-folder.ts';
import { readLog } from '../releases/release-log.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { statusesInChinese } from '../terminal/print.ts';
import { printResult } from '../terminal/result.ts';

export const logCommand = commandOf('log', 'Tells what was published, corrected and withdrawn, and why.')
  .requiredOption('--dataset <name>', 'the dataset')
  .action(runLog);

const words = {
  en: {
    nothing: (dataset: string) => `Nothing has been published of ${dataset}.`,
    published: (id: string, status: ReleaseStatus, asOf: string) => `${id} published, ${status}, as of ${asOf}`,
    why: (kind: Cause['kind'], reason: string) => `; ${kind}: ${reason}`,
    withdrawn: (id: string, reason: string) => `${id} withdrawn: ${reason}`,
    origin: (text: string) => `what brought it about: ${text}`,
    effect: (text: string) => `what it did to the figures: ${text}`,
    accepted: (code: string, reason: string) => `warning ${code} accepted: ${reason}`,
    signed: ', signed',
  },
  zh: {
    nothing: (dataset: string) => `${dataset} 尚未发布过任何版本。`,
    published: (id: string, status: ReleaseStatus, asOf: string) =>
      `发布 ${id}，${statusesInChinese[status]}，数据截至 ${asOf}`,
    why: (kind: Cause['kind'], reason: string) => `；${kind === 'correction' ? '更正错误' : '例行修订'}：${reason}`,
    withdrawn: (id: string, reason: string) => `撤回 ${id}：${reason}`,
    origin: (text: string) => `错误的由来：${text}`,
    effect: (text: string) => `对数字的影响：${text}`,
    accepted: (code: string, reason: string) => `接受提醒 ${code}：${reason}`,
    signed: '，已签名',
  },
} as const;

/** `log`: what happened to a dataset, oldest first, with reasons. */
async function runLog(options: CommonOptions & { readonly dataset: string }): Promise<void> {
  const { entries } = await readLog(await datasetFolder(options.data, options.dataset));
  const say = words[options.lang];
  const lines =
    entries.length > 0 ? entries.flatMap((entry) => told(entry, options.lang)) : [say.nothing(options.dataset)];
  printResult(options, true, [], { dataset: options.dataset, entries }, lines);
}

/** An entry in a line, and one each for the origin and effect of an error and for the warnings that a person let pass. */
function told({ release, withdrawal, signature }: LogEntry, language: Language): readonly string[] {
  const say = words[language];
  const signed = signature ? say.signed : '';
  if (withdrawal) {
    const { id, withdrawn, reason } = inLanguage(withdrawal, language);
    return [`${withdrawn.slice(0, 10)}  ${say.withdrawn(id, reason)}${signed}`];
  }
  if (!release) return [];
  const { published, id, status, asOf, cause, accepted = [] } = release;
  const spoken = cause && inLanguage(cause, language);
  const why = spoken ? say.why(spoken.kind, spoken.reason) : '';
  const more = [
    ...(spoken?.origin ? [say.origin(spoken.origin)] : []),
    ...(spoken?.effect ? [say.effect(spoken.effect)] : []),
    ...accepted.map((warning) => say.accepted(warning.code, inLanguage(warning, language).reason)),
  ];
  const head = `${published.slice(0, 10)}  ${say.published(id, status, asOf)}${why}${signed}`;
  return [head, ...more.map((line) => `            ${line}`)];
}
