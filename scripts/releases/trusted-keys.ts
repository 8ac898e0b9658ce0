import { siteSettings } from '../operator/site-settings.ts';

/** The public keys (base64) that `site.json` says releases are signed with; none when it says nothing. */
export async function trustedKeys(data: string): Promise<readonly string[]> {
  return (await siteSettings(data)).publicKeys ?? [];
}
