import type { ReleaseLog } from '../../core/release/release.ts';
import { Fault } from '../faults/fault.ts';
import { bytesAt } from '../faults/published.ts';
import { chainTools } from '../web-crypto.ts';
import type { VerifiedDataset } from './setup.ts';

/** A log that goes on from the entry which was its last when the page was made; what follows is held by the chain. Throws a `Fault`. */
export async function fetchLog({ name, log: address, head }: VerifiedDataset): Promise<ReleaseLog> {
  const log: ReleaseLog = JSON.parse(new TextDecoder().decode(await bytesAt(address)));
  const known = log.entries[head.entries - 1];
  const found = known && (await chainTools.hash(JSON.stringify(known)));
  if (found === undefined || (found !== '' && found !== head.sha256))
    throw new Fault('altered', `${name}/releases.json`);
  return log;
}
