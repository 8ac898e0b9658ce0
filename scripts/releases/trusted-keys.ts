import { type Disk, disk as machineDisk } from '../disk.ts';
import { siteSettings } from '../site-settings.ts';

/** The public keys (base64) that `site.json` says releases are signed with; none when it says nothing. */
export async function trustedKeys(data: string, disk: Disk = machineDisk): Promise<readonly string[]> {
  return (await siteSettings(data, disk)).publicKeys ?? [];
}
