import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlannableDataset, type SoundSettings, settingsFindings } from '../../src/checks/site-settings.ts';
import { type Fault, type Finding, findingOf } from '../../src/core/finding.ts';
import { readCodeLists } from '../datasets/code-lists.ts';
import { readDocument } from '../datasets/json-document.ts';
import { schemaFindings } from '../datasets/json-schema.ts';
import { readDescription } from '../datasets/read-description.ts';
import { logoFaults } from './logo.ts';
import { soundPart } from './sound-part.ts';
import { themeFaults } from './theme.ts';

/**
 * Everything that is wrong with what makes a site one operator's own: `site.json`, `theme.css` and `logo.svg` of a data
 * folder, its code lists, and the description of each dataset.
 */
export function operatorFindings(data: string): readonly Finding[] {
  const about = (name: string, faults: readonly Fault[]): readonly Finding[] =>
    faults.map((fault) => findingOf('description', 'error', join(data, name), fault));
  const site = settingsIn(data);
  const described = descriptionsIn(data, site.settings.thresholds?.disclosure);
  return [
    ...site.findings,
    ...settingsFindings(site.settings, described.datasets, join(data, 'site.json')),
    ...about('theme.css', themeFaults(join(data, 'theme.css'))),
    ...about('logo.svg', logoFaults(join(data, 'logo.svg'))),
    ...described.findings,
  ];
}

/** What of `site.json` fits its schema, and what is wrong with the rest. */
function settingsIn(data: string): { readonly settings: SoundSettings; readonly findings: readonly Finding[] } {
  const path = join(data, 'site.json');
  if (!existsSync(path)) return { settings: {}, findings: [findingOf('description', 'error', path, missing)] };
  const read = readDocument(readFileSync(path), path);
  if ('finding' in read) return { settings: {}, findings: [read.finding] };
  const findings = schemaFindings('site', read.document, path);
  return { settings: soundPart(read.document, findings) as SoundSettings, findings };
}

const missing: Fault = {
  message: { en: 'The data folder has no site.json.', zh: '数据文件夹中没有 site.json。' },
  fix: {
    en: 'Write one with the name of the site, its languages and its time zone; the README shows how.',
    zh: '请写一个，注明网站名称、语言和时区；写法见 README。',
  },
};

/** The datasets of a data folder, and what is wrong with their descriptions and with the code lists. */
function descriptionsIn(
  data: string,
  leastThreshold: number | undefined,
): { readonly datasets: readonly PlannableDataset[]; readonly findings: readonly Finding[] } {
  const { codes, findings } = readCodeLists(codeFiles(data));
  const datasets = readdirSync(data, { withFileTypes: true }).flatMap((entry) => {
    const path = join(data, entry.name, 'dataset.json');
    if (!entry.isDirectory() || !existsSync(path)) return [];
    return { name: entry.name, read: readDescription(readFileSync(path), path, { codes, leastThreshold }) };
  });
  return {
    datasets: datasets.map(({ name, read }) => ({
      name,
      frequency: 'dataset' in read ? read.dataset.huiyin.frequency : undefined,
    })),
    // Without all its lists, what a description refers to cannot be judged.
    findings:
      findings.length > 0 ? findings : datasets.flatMap(({ read }) => ('findings' in read ? read.findings : [])),
  };
}

function codeFiles(data: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(data, 'codes');
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return new Map(names.map((name) => [join(folder, name), readFileSync(join(folder, name))]));
}
