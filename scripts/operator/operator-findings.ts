import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlannableDataset, settingsFindings } from '../../src/checks/site-settings.ts';
import type { Dataset } from '../../src/core/description/dataset.ts';
import { type Fault, type Finding, findingOf } from '../../src/core/finding.ts';
import type { SiteSettings } from '../../src/core/site.ts';
import { readDocument } from '../datasets/json-document.ts';
import { schemaFindings } from '../datasets/json-schema.ts';
import { logoFaults } from './logo.ts';
import { themeFaults } from './theme.ts';

/** Everything that is wrong with what makes a site one operator's own: `site.json`, `theme.css` and `logo.svg` of a data folder. */
export function operatorFindings(data: string): readonly Finding[] {
  const about = (name: string, faults: readonly Fault[]): readonly Finding[] =>
    faults.map((fault) => findingOf('description', 'error', join(data, name), fault));
  return [
    ...settingsIn(data),
    ...about('theme.css', themeFaults(join(data, 'theme.css'))),
    ...about('logo.svg', logoFaults(join(data, 'logo.svg'))),
  ];
}

function settingsIn(data: string): readonly Finding[] {
  const path = join(data, 'site.json');
  if (!existsSync(path)) return [findingOf('description', 'error', path, missing)];
  const read = readDocument(readFileSync(path), path);
  if ('finding' in read) return [read.finding];
  const findings = schemaFindings('site', read.document, path);
  return findings.length > 0 ? findings : settingsFindings(read.document as SiteSettings, datasetsIn(data), path);
}

const missing: Fault = {
  message: { en: 'The data folder has no site.json.', zh: '数据文件夹中没有 site.json。' },
  fix: {
    en: 'Write one with the name of the site, its languages and its time zone; the README shows how.',
    zh: '请写一个，注明网站名称、语言和时区；写法见 README。',
  },
};

/** The datasets of a data folder whose description can be read; what is wrong with the others is said elsewhere. */
function datasetsIn(data: string): readonly PlannableDataset[] {
  const paths = readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(data, name, 'dataset.json'));
  return paths.filter(existsSync).flatMap((path) => {
    const read = readDocument(readFileSync(path), path);
    if ('finding' in read || schemaFindings('dataset', read.document, path).length > 0) return [];
    const { name, huiyin } = read.document as Dataset;
    return { name, frequency: huiyin.frequency };
  });
}
