import { join } from 'node:path';
import { dayAt } from '../../src/core/calendar.ts';
import type { SiteSettings } from '../../src/core/site.ts';
import { readDocument } from '../datasets/json-document.ts';
import { type Disk, disk as machineDisk } from '../disk.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** What `site.json` of a data folder says; nothing when there is none. A usage error when it is not JSON. */
export async function siteSettings(data: string, disk: Disk = machineDisk): Promise<Partial<SiteSettings>> {
  const path = join(data, 'site.json');
  if (!(await disk.exists(path))) return {};
  const read = readDocument(await disk.read(path), path);
  if ('document' in read) return read.document as Partial<SiteSettings>;
  const { message, fix } = read.finding;
  throw new UsageError(`${path}: ${message.en} ${fix.en}`, `${path}：${message.zh}${fix.zh}`);
}

/** The day it is at a moment where the publisher of a data folder sits, ISO date; UTC when `site.json` names no time zone. */
export async function publishersDay(data: string, moment: Date, disk: Disk = machineDisk): Promise<string> {
  const { timeZone = 'UTC' } = await siteSettings(data, disk);
  return dayAt(moment, timeZone);
}
