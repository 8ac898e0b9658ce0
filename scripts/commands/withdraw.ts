import { releasesOf, type Withdrawal, withdrawalsOf } from '../../src/core/release/release.ts';
import { datasetFolder } from '../data-folder.ts';
import { addToLog } from '../releases/release-store.ts';
import { signerFrom } from '../releases/signing.ts';
import { now } from '../terminal/clock.ts';
import { type CommonOptions, commandOf } from '../terminal/command-line.ts';
import { printResult } from '../terminal/result.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { addWordsOption, neededWords, translationsOf } from '../terminal/words-option.ts';

export const withdrawCommand = commandOf('withdraw', 'Takes a release off the site; its name and the reason stay.')
  .argument('<release>', 'the name of the release')
  .requiredOption('--dataset <name>', 'the dataset it belongs to')
  .option('--sign <key>', 'sign the log entry with this private key');
addWordsOption(withdrawCommand, 'reason', 'why it is withdrawn');
withdrawCommand.action(runWithdraw);

interface WithdrawOptions extends CommonOptions {
  readonly dataset: string;
  readonly sign?: string;
}

const words = {
  en: {
    done: (name: string) =>
      `${name} is withdrawn. Its files stay in the data folder; the site shows the reason in their place.`,
    before: (name: string, day: string, reason: string) => `${name} was already withdrawn on ${day}: ${reason}`,
    next: 'Next: commit the data folder and deploy.',
  },
  zh: {
    done: (name: string) => `${name} 已撤回。文件仍保留在数据文件夹中，网站上改为显示撤回理由。`,
    before: (name: string, day: string, reason: string) => `${name} 早在 ${day} 已撤回：${reason}`,
    next: '接下来：提交数据文件夹并部署。',
  },
} as const;

/** `withdraw`: takes a release off the site for good; its name and the reason stay as a tombstone. Nothing is deleted. */
async function runWithdraw(id: string, options: WithdrawOptions): Promise<void> {
  const reason = neededWords(options, 'reason', { en: 'why it is withdrawn', zh: '撤回的理由' });
  const folder = await datasetFolder(options.data, options.dataset);
  const sign = await signerFrom(options.sign, options.data);
  const { withdrawal, isNew } = await addToLog<{ withdrawal: Withdrawal; isNew: boolean }>(
    folder,
    async (log) => {
      const releases = releasesOf(log).map((release) => release.id);
      if (!releases.includes(id)) {
        throw new UsageError(
          `${options.dataset} has no release "${id}" (releases: ${releases.join(', ') || 'none'}).`,
          `${options.dataset} 没有版本“${id}”（现有版本：${releases.join('、') || '无'}）。`,
        );
      }
      const known = withdrawalsOf(log).find((earlier) => earlier.id === id);
      if (known) return { result: { withdrawal: known, isNew: false } };
      const said = { reason: reason.text, ...translationsOf({ reason: reason.inLanguages }) };
      const fresh: Withdrawal = { id, withdrawn: now().toISOString(), ...said };
      return { addition: { entry: { withdrawal: fresh } }, result: { withdrawal: fresh, isNew: true } };
    },
    undefined,
    sign,
  );
  const [say, name] = [words[options.lang], `${options.dataset}/${id}`];
  printResult(options, true, [], { dataset: options.dataset, withdrawal }, [
    isNew ? say.done(name) : say.before(name, withdrawal.withdrawn.slice(0, 10), withdrawal.reason),
    say.next,
  ]);
}
