import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checks } from '../../../src/checks/index.ts';
import { openWorkbench } from '../../data-folder.ts';
import { Dice } from '../../dice.ts';
import { publish } from '../../releases/publish.ts';
import { codeList, description, regions, rowWriter, syntheticColumns } from '../rows/million-rows.ts';
import { placeName } from '../rows/place-names.ts';

/** Name of the dataset of a synthetic site. */
export const syntheticName = 'bench';

/** Quarters from 2023-Q1 to 2025-Q4, counted from 2015-Q1: what an authority has when it begins to publish. */
const beginnersQuarters = Array.from({ length: 12 }, (_, at) => 32 + at);
/** Quarters from 2015-Q1 to 2024-Q4. */
const allQuarters = Array.from({ length: 40 }, (_, at) => at);

/**
 * A data folder with one invented dataset of so many bodies, published as a release: two pages a body, each with its
 * charts, beside the pages that a dataset always has. With `isLarge` each body has figures of each region in forty
 * quarters: a million rows of a thousand bodies; else it lies in one region and has twelve quarters. Each body has its
 * live page for embedding too. As a site of so many would, it keeps share images and frozen pages for embedding of the
 * dataset alone (`shareImages` and `frozenEmbeds` in `site.json`): those of bodies are not in the time of the build.
 */
export async function writeSyntheticSite(folder: string, bodies: number, isLarge = false): Promise<string> {
  const data = join(folder, `site-${bodies}${isLarge ? '-large' : ''}`);
  const own = join(data, syntheticName);
  await mkdir(own, { recursive: true });
  await mkdir(join(data, 'codes'), { recursive: true });
  await writeFile(join(data, 'codes/bench-bodies.csv'), codeList('body-', bodies, placeName));
  await writeFile(join(data, 'codes/bench-regions.csv'), codeList('r', regions));
  await writeFile(join(own, 'dataset.json'), JSON.stringify(description(syntheticName)));
  for (const language of ['en', 'zh'])
    await writeFile(join(own, `notes.${language}.md`), 'Invented figures. 合成数据。\n');
  const settings = JSON.parse(await readFile(new URL('../../../data/site.json', import.meta.url), 'utf8'));
  const chosen = { calendar: undefined, shareImages: 'datasets', frozenEmbeds: 'datasets' };
  await writeFile(join(data, 'site.json'), JSON.stringify({ ...settings, ...chosen }));
  const file = join(folder, `site-${bodies}.csv`);
  await writeFile(file, rowsOf(bodies, isLarge));

  const bench = await openWorkbench(data, syntheticName);
  if ('findings' in bench) throw new Error(JSON.stringify(bench.findings));
  const warnings = checks.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
  const options = { status: 'final', cause: null, now: new Date('2026-01-20T00:00:00Z') } as const;
  const acceptance = { codes: warnings, reason: 'The figures are invented.' };
  const { outcome, findings } = await publish([file], bench, { ...options, acceptance });
  if (outcome !== 'published')
    throw new Error(`the synthetic site was refused: ${JSON.stringify(findings.slice(0, 3))}`);
  return data;
}

function rowsOf(bodies: number, isLarge: boolean): string {
  const rows = isLarge ? everyRegion(bodies) : beginnersQuarters.flatMap((quarter) => quarterOf(bodies, quarter));
  return `${syntheticColumns.join(',')}\r\n${rows.join('')}`;
}

function everyRegion(bodies: number): readonly string[] {
  const write = rowWriter();
  return allQuarters.flatMap((quarter) =>
    Array.from({ length: bodies }, (_, body) =>
      Array.from({ length: regions }, (_, region) => write(quarter, region, body)).join(''),
    ),
  );
}

/**
 * A quarter as bodies report it: they differ, and so do their quarters; every 25th has few cases, every 40th is missing
 * from the latest. Much of the weight of a page is in how its figures differ.
 */
function quarterOf(bodies: number, quarter: number): readonly string[] {
  const isLatest = quarter === beginnersQuarters.at(-1);
  const dice = new Dice(syntheticName, quarter);
  return Array.from({ length: bodies }, (_, body) => {
    const own = new Dice(syntheticName, 'body', body);
    const usual = body % 25 === 3 ? own.between(4, 30) : own.between(1, 70) ** 2;
    const received = usual + dice.below(Math.ceil(usual / 4));
    const inTime = Math.floor((received * (own.between(5_500, 9_500) + dice.below(500))) / 10_000);
    const late = dice.below(received - inTime + 1);
    if (isLatest && body % 40 === 7) return '';
    const counts = [received, inTime, late, received - inTime - late];
    return `${yearOf(quarter)}-Q${(quarter % 4) + 1},r${body % regions},body-${body},${counts},2026-03-31,A,\r\n`;
  });
}

function yearOf(quarter: number): number {
  return 2015 + Math.floor(quarter / 4);
}
