import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkbench } from '../../scripts/data-folder.ts';
import { templateOf } from '../../scripts/datasets/template.ts';
import { type DemoRelease, demoReleases } from '../../scripts/demo/releases.ts';
import { hiddenColumns } from '../../scripts/demo/suppression.ts';
import { checkFiles } from '../../scripts/intake/check-files.ts';
import { type Dataset, fieldsOf, type Kind } from '../../src/core/description/dataset.ts';
import { csvText } from '../../src/csv/write.ts';

const project = join(import.meta.dirname, '../..');
const folder = join(project, 'data/message-board-demo');
const description: Dataset = JSON.parse(readFileSync(join(folder, 'dataset.json'), 'utf8'));
const releases = demoReleases();
const latest = releases.at(-1) as DemoRelease;

const scratch = mkdtempSync(join(tmpdir(), 'huiyin-demo-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A row by column name; a blank cell is NaN as a number. */
class Row {
  readonly #cells: ReadonlyMap<string, string>;

  constructor(header: readonly string[], cells: readonly string[]) {
    this.#cells = new Map(header.map((name, place) => [name, cells[place] ?? '']));
  }

  text(name: string): string {
    return this.#cells.get(name) ?? '';
  }

  /** The sum of these columns. */
  count(...names: readonly string[]): number {
    return names.reduce((sum, name) => sum + (this.text(name) === '' ? Number.NaN : Number(this.text(name))), 0);
  }
}

function rowsOf(table: string, release: DemoRelease = latest): readonly Row[] {
  const { header, rows } = release.tables.get(`${table}.csv`) ?? { header: [], rows: [] };
  return rows.map((cells) => new Row(header, cells));
}

/** Rows by region and quarter; sums of a table with a further key. */
function byRegion(table: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rowsOf(table)) {
    const key = `${row.text('region')} ${row.text('time_period')}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function sum(rows: readonly Row[] | undefined, ...names: readonly string[]): number {
  return (rows ?? []).reduce((total, row) => total + row.count(...names), 0);
}

/** The files of a release, written below the scratch folder. */
function written({ id, tables }: DemoRelease): readonly string[] {
  return [...tables].map(([file, { header, rows }]) => {
    const path = join(scratch, `${id}-${file}`);
    writeFileSync(path, csvText(header, rows));
    return path;
  });
}

describe('the demonstration dataset', () => {
  it('has the same bytes on every machine', () => {
    const hash = createHash('sha256');
    for (const { tables } of releases) {
      for (const { header, rows } of tables.values()) hash.update(csvText(header, rows));
    }
    // When the generator changes on purpose, the published releases stay, and this changes with the next one.
    expect(hash.digest('hex')).toBe('a58ad7dd33c9a25f26b4dcb0a3b540060315a5068efad0200a00417596652c39');
  });

  it('is described as synthetic wherever a reader may begin', () => {
    const { title, summary, synthetic } = description.huiyin;
    expect(synthetic).toBe(true);
    for (const text of [title, summary]) {
      expect(text.en).toMatch(/synthetic/i);
      expect(text.zh).toContain('合成数据');
    }
    expect(readFileSync(join(folder, 'notes.en.md'), 'utf8')).toMatch(/^# Synthetic data/);
    expect(readFileSync(join(folder, 'notes.zh.md'), 'utf8')).toMatch(/^# 合成数据/);
  });

  it.each(description.resources.map(({ name }) => name))('describes %s as its template does', async (name) => {
    const { dataset } = await templateOf(name as Kind, 'any', 'Q');
    const [template] = dataset.resources;
    const own = description.resources.find((resource) => resource.name === name);
    if (!template || !own) throw new Error(`no template ${name}`);
    expect(fieldsOf(own, 'count')).toEqual(fieldsOf(template, 'count'));
    expect(own.huiyin.identities).toEqual(template.huiyin.identities);
    // Targets and the classes of a map are chosen for the figures; a template has none.
    const measures = own.huiyin.measures.map(({ classes: _, ...measure }) => ({ ...measure, targets: [] }));
    expect(measures).toEqual(template.huiyin.measures);
    expect(own.huiyin.disclosure).toEqual(template.huiyin.disclosure);
    expect(own.huiyin.carryOver).toEqual(template.huiyin.carryOver);
    const texts = own.huiyin.measures.flatMap(({ targets }) => targets.map((target) => target.title.zh));
    expect(texts.every((text) => text.startsWith('虚构'))).toBe(true);
  });

  it.each(releases.map((release) => [release.id, release] as const))(
    'passes every check with %s',
    async (_, release) => {
      const data = join(scratch, `data-${release.id}`);
      cpSync(join(project, 'data/codes'), join(data, 'codes'), { recursive: true });
      cpSync(join(folder, 'dataset.json'), join(data, 'message-board-demo/dataset.json'));
      const bench = await openWorkbench(data, 'message-board-demo');
      if ('findings' in bench) throw new Error(JSON.stringify(bench.findings));
      const tables = await checkFiles(written(release), bench);
      expect(tables.flatMap(({ findings }) => findings)).toEqual([]);
      expect(tables.map(({ resource }) => resource.name).sort()).toEqual([
        'flow',
        'ratings',
        'replies',
        'reply-times',
        'services',
      ]);
    },
  );

  it('is published in three releases, each making the quarter before final; without a reason nothing is changed', () => {
    const data = join(scratch, 'published');
    cpSync(join(project, 'data/codes'), join(data, 'codes'), { recursive: true });
    for (const file of ['dataset.json', 'notes.en.md', 'notes.zh.md'])
      cpSync(join(folder, file), join(data, 'message-board-demo', file));
    const publish = (release: DemoRelease, ...options: string[]): { status: number | null; out: string } => {
      const command = ['scripts/data.ts', 'publish', ...written(release), '--dataset', 'message-board-demo'];
      const args = [...command, '--data', data, '--provisional', ...options];
      const { status, stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
      return { status, out: stdout };
    };
    const [first, second, third] = releases as [DemoRelease, DemoRelease, DemoRelease];
    expect(publish(first).status).toBe(0);
    const silent = publish(second);
    expect(silent.status).toBe(1);
    expect(silent.out).toContain('revision-unexplained');
    expect(publish(second, '--revision', 'The first quarter becomes final.').status).toBe(0);
    expect(publish(third, '--revision', 'The second quarter becomes final.').status).toBe(0);
    const log = JSON.parse(readFileSync(join(data, 'message-board-demo/releases.json'), 'utf8'));
    expect(
      log.entries.map(({ release }: { release: { id: string; asOf: string } }) => [release.id, release.asOf]),
    ).toEqual([
      ['2026-Q1', '2026-04-30'],
      ['2026-Q2', '2026-07-31'],
      ['2026-Q3', '2026-10-31'],
    ]);
  });

  it.runIf(existsSync(join(folder, 'releases.json')))('stands in the data folder as it is made here', () => {
    for (const { id, tables } of releases) {
      for (const [file, { header, rows }] of tables) {
        const committed = readFileSync(join(folder, 'releases', id, 'data', file), 'utf8');
        expect(committed.split('\r\n').sort(), `${id}/${file}`).toEqual(csvText(header, rows).split('\r\n').sort());
      }
    }
  });
});

describe('the invented messages', () => {
  const [replies, times, flow, ratings] = ['replies', 'reply-times', 'flow', 'ratings'].map((table) => byRegion(table));

  it('are the same messages in every table', () => {
    let compared = 0;
    for (const [key, [stock]] of flow ?? []) {
      if (!stock || Number.isNaN(stock.count('received'))) continue;
      const [cohort, spans] = [replies?.get(key), times?.get(key)];
      expect(sum(cohort, 'received'), key).toBe(stock.count('received', 'transferred_in'));
      expect(spans?.[0]?.count('n_at_risk'), key).toBe(sum(cohort, 'received') - sum(cohort, 'invalid', 'duplicate'));
      const answered = sum(cohort, 'on_time_original', 'on_time_extended', 'late_replied');
      expect(sum(spans, 'n_replied'), key).toBeGreaterThanOrEqual(answered);
      expect(sum(spans, 'n_replied'), key).toBeLessThanOrEqual(answered + sum(cohort, 'not_yet_due'));
      const eligible = ratings?.get(key)?.[0]?.count('closed_eligible') ?? Number.NaN;
      if (!Number.isNaN(eligible)) expect(eligible, key).toBeLessThanOrEqual(stock.count('closed_replied'));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(400);
  });

  it('wait in each span of days as the span before left them', () => {
    for (const [key, spans] of times ?? []) {
      spans.forEach((span, index) => {
        const next = spans[index + 1]?.count('n_at_risk') ?? 0;
        const left = span.count('n_at_risk') - span.count('n_replied', 'n_other_closed', 'n_censored');
        if (!Number.isNaN(left)) expect(left, key).toBe(next);
      });
    }
  });

  it('are transferred from one region to another, and none is lost', () => {
    const periods = new Set(rowsOf('flow').map((row) => row.text('time_period')));
    for (const period of periods) {
      const rows = rowsOf('flow').filter((row) => row.text('time_period') === period);
      if (rows.some((row) => row.text('obs_status') === 'O')) continue;
      expect(sum(rows, 'transferred_in'), period).toBe(sum(rows, 'transferred_out'));
    }
  });

  it('leave three regions uncovered, and say of every other quarter why it is blank', () => {
    const regions = new Set(rowsOf('flow').map((row) => row.text('region')));
    expect(regions.size).toBe(31);
    for (const code of ['710000', '810000', '820000']) expect(regions.has(code)).toBe(false);
    expect(rowsOf('flow')).toHaveLength(31 * 15);
    const missing = rowsOf('flow').filter((row) => Number.isNaN(row.count('received')));
    expect(missing.map((row) => [row.text('obs_status'), row.text('note_id')])).toEqual(
      Array.from({ length: 3 }, () => ['O', 'not-reported']),
    );
  });

  it('have extensions, late replies and a fall at the change of rule', () => {
    const rateIn = (period: string): number => {
      const rows = rowsOf('replies').filter(
        (row) => row.text('time_period') === period && row.text('obs_status') !== 'O',
      );
      const onTime = sum(rows, 'on_time_original', 'on_time_extended');
      return onTime / (onTime + sum(rows, 'late_replied', 'closed_no_reply', 'open_overdue'));
    };
    expect(sum(rowsOf('replies').slice(0, 30), 'on_time_extended')).toBeGreaterThan(0);
    expect(sum(rowsOf('replies').slice(0, 30), 'late_replied')).toBeGreaterThan(0);
    expect(rateIn('2024-Q2')).toBeGreaterThan(rateIn('2023-Q1'));
    expect(rateIn('2024-Q3')).toBeLessThan(rateIn('2024-Q2') - 0.01);
    expect(rateIn('2025-Q1')).toBeLessThan(rateIn('2024-Q4') - 0.02);
    expect(rateIn('2026-Q2')).toBeGreaterThan(rateIn('2025-Q1'));
  });
});

describe('the invented ratings', () => {
  it('hide no count in one release that another shows, and no small one at all', () => {
    const shown = new Map<string, string>();
    for (const release of releases) {
      for (const row of rowsOf('ratings', release)) {
        for (const column of ['rated_active', 'n1', 'n2', 'n3', 'n4', 'n5', 'bad_verified', 'bad_due']) {
          const cell = row.text(column);
          expect(Number(cell) > 0 && Number(cell) < 10).toBe(false);
          const key = `${row.text('region')} ${row.text('time_period')} ${column}`;
          const before = shown.get(key) ?? cell;
          expect(before === '', key).toBe(cell === '');
          shown.set(key, cell);
        }
      }
    }
    const hidden = rowsOf('ratings').filter((row) => row.text('obs_status') === 'Q');
    expect(hidden.length).toBeGreaterThan(20);
  });

  it('hide a second level where the first would follow, and a third where both are small', () => {
    const hiddenOf = (...levels: readonly number[]): readonly string[] => {
      const counts = new Map(levels.map((count, index) => [`n${index + 1}`, count]));
      const whole = levels.reduce((sum, count) => sum + count, 0);
      return [...hiddenColumns((column) => counts.get(column) ?? (column === 'rated_active' ? whole : 0))].sort();
    };
    expect(hiddenOf(12, 15, 30, 40, 50)).toEqual([]);
    expect(hiddenOf(4, 25, 30, 40, 50)).toEqual(['n1', 'n2']);
    expect(hiddenOf(4, 5, 30, 40, 50)).toEqual(['n1', 'n2', 'n3']);
    expect(hiddenOf(0, 4, 30, 40, 50)).toEqual(['n2', 'n3']);
  });
});

describe('the invented services', () => {
  it('count in twelve months what the four quarters count', () => {
    const rows = rowsOf('services').filter((row) => row.text('region') === '440000');
    const last = rows.at(-1);
    expect(last?.count('completed_12m')).toBe(sum(rows.slice(-4), 'completed_total'));
  });
});
