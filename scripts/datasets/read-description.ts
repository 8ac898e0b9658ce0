import { descriptionFindings } from '../../src/checks/description/description.ts';
import type { CodeList } from '../../src/core/description/code-list.ts';
import type { Dataset } from '../../src/core/description/dataset.ts';
import { type Finding, findingOf } from '../../src/core/finding.ts';
import { readDocument } from './json-document.ts';
import { schemaFindings } from './json-schema.ts';

/** What a data folder says of all its datasets. */
export interface CommonGround {
  /** Every code list by name. */
  readonly codes: ReadonlyMap<string, CodeList>;
  /** The least threshold of disclosure that `site.json` asks for, where it asks for one. */
  readonly leastThreshold: number | undefined;
}

/** What the bytes of a `dataset.json` describe, or everything that is wrong with it. */
export function readDescription(
  bytes: Uint8Array,
  path: string,
  { codes, leastThreshold = 0 }: CommonGround,
): { readonly dataset: Dataset } | { readonly findings: readonly Finding[] } {
  const read = readDocument(bytes, path);
  if ('finding' in read) return { findings: [read.finding] };
  const wrong = schemaFindings('dataset', read.document, path);
  if (wrong.length > 0) return { findings: wrong };
  const dataset = read.document as Dataset;
  const findings = [...descriptionFindings(dataset, codes, path), ...lenientThresholds(dataset, leastThreshold, path)];
  return findings.length > 0 ? { findings } : { dataset };
}

/** A finding for each table that hides less than `site.json` asks of every dataset. */
function lenientThresholds({ resources }: Dataset, least: number, path: string): readonly Finding[] {
  return resources.flatMap(({ name, huiyin: { disclosure } }) => {
    if (!disclosure || disclosure.threshold >= least) return [];
    const { threshold } = disclosure;
    return findingOf('description', 'error', path, {
      value: String(threshold),
      message: {
        en: `The table "${name}" hides counts below ${threshold}, but site.json asks every dataset to hide those below ${least}.`,
        zh: `表“${name}”只隐去小于 ${threshold} 的件数，而 site.json 要求各数据集隐去小于 ${least} 的件数。`,
      },
      fix: {
        en: `Write at least ${least} as the threshold of its disclosure, or lower thresholds.disclosure in site.json.`,
        zh: `请把该表 disclosure 的 threshold 改为至少 ${least}，或调低 site.json 中的 thresholds.disclosure。`,
      },
    });
  });
}
