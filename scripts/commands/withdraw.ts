import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releasesOf, type Withdrawal, withdrawalsOf } from '../../src/core/release.ts';
import { now } from '../clock.ts';
import { type CommonOptions, commandOf } from '../command-line.ts';
import { addToLog } from '../release-store.ts';
import { printResult } from '../result.ts';
import { signerOf } from '../signing.ts';
import { UsageError } from '../usage-error.ts';

export const withdrawCommand = commandOf('withdraw', 'Takes a release off the site; its name and the reason stay.')
  .argument('<release>', 'the name of the release')
  .requiredOption('--dataset <name>', 'the dataset it belongs to')
  .requiredOption('--reason <text>', 'why it is withdrawn; the public reads this')
  .option('--sign <key>', 'sign the log entry with this private key')
  .action(runWithdraw);

interface WithdrawOptions extends CommonOptions {
  readonly dataset: string;
  readonly reason: string;
  readonly sign?: string;
}

/** `withdraw`: takes a release off the site for good; its name and the reason stay as a tombstone. Nothing is deleted. */
async function runWithdraw(id: string, options: WithdrawOptions): Promise<void> {
  const folder = join(options.data, options.dataset);
  const sign = options.sign === undefined ? undefined : signerOf(await readFile(options.sign, 'utf8'), options.sign);
  const { withdrawal, isNew } = await addToLog<{ withdrawal: Withdrawal; isNew: boolean }>(
    folder,
    async (log) => {
      const releases = releasesOf(log).map((release) => release.id);
      if (!releases.includes(id)) {
        throw new UsageError(`${options.dataset} has no release "${id}" (releases: ${releases.join(', ') || 'none'}).`);
      }
      const known = withdrawalsOf(log).find((earlier) => earlier.id === id);
      if (known) return { result: { withdrawal: known, isNew: false } };
      const fresh: Withdrawal = { id, withdrawn: now().toISOString(), reason: options.reason };
      return { addition: { entry: { withdrawal: fresh } }, result: { withdrawal: fresh, isNew: true } };
    },
    undefined,
    sign,
  );
  printResult(options, true, [], { dataset: options.dataset, withdrawal }, [
    isNew
      ? `${options.dataset}/${id} is withdrawn. Its files stay in the data folder; the site shows the reason in their place.`
      : `${options.dataset}/${id} was already withdrawn on ${withdrawal.withdrawn.slice(0, 10)}: ${withdrawal.reason}`,
    'Next: commit the data folder and deploy.',
  ]);
}
