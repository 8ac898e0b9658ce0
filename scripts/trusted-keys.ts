import { join } from 'node:path';
import type { SiteSettings } from '../src/core/site.ts';
import { readText } from './data-folder.ts';
import { type Disk, disk as machineDisk } from './disk.ts';

/** The public keys (base64) that `site.json` says releases are signed with; none when it says nothing. */
export async function trustedKeys(data: string, disk: Disk = machineDisk): Promise<readonly string[]> {
  const path = join(data, 'site.json');
  if (!(await disk.exists(path))) return [];
  const settings: Partial<SiteSettings> = JSON.parse(await readText(path, disk));
  return settings.publicKeys ?? [];
}
