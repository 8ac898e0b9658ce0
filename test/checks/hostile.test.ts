import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownColumns } from '../../src/checks/header.ts';
import { checks } from '../../src/checks/index.ts';
import { startChecks } from '../../src/checks/run.ts';
import { type Dataset, resourceOf } from '../../src/core/description/dataset.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { readFile } from '../../src/csv/read.ts';
import { notRunningAway } from '../run-away.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const dataset: Dataset = JSON.parse(read('dataset.json'));
const resource = resourceOf(dataset, 'replies');
const codes = new Map([['bodies', readCodeList(read('codes/bodies.csv'), 'bodies')]]);
const header = 'time_period,body,received,on_time,late,as_of_date,obs_status,note_id';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Bytes of a linear congruential generator, the same on every machine, each made by `make`. */
function noise(length: number, make: (random: number) => number): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return make(seed >>> 16);
  });
}

const signs = '",\n\r;ab0123456789-Q\t ';

describe('a file made to do harm', () => {
  it.each<[string, Uint8Array, string]>([
    ['random bytes', noise(1_000_000, (random) => random & 255), 'not-a-table'],
    ['random letters', noise(1_000_000, (random) => 32 + (random % 95)), 'too-large'],
    ['random CSV', noise(500_000, (random) => signs.charCodeAt(random % signs.length)), 'stray-quote'],
    ['random CSV below a header', Buffer.concat([text(`${header}\n`), noise(500_000, (random) => signs.charCodeAt(random % 9))]), 'stray-quote'],
    ['zeros', new Uint8Array(1_000_000), 'not-a-table'],
    ['two megabytes of quotes', text('"'.repeat(2_000_000)), 'too-large'],
    ['an open quote below the header', text(`${header}\n"${'2026-Q1,beijing,1,1,0,2026-04-30,A,\n'.repeat(20_000)}`), 'unclosed-quote'],
    ['a hundred thousand columns', text(`${'a,'.repeat(100_000)}\n${'1,'.repeat(100_000)}\n`), 'too-large'],
    ['a row of a million commas', text(`${header}\n${','.repeat(1_000_000)}\n`), 'too-large'],
    ['a cell of a million letters', text(`${header}\n2026-Q1,${'x'.repeat(1_000_000)},1,1,0,2026-04-30,A,\n`), 'too-large'],
    ['a hundred thousand blank rows', text(`${header}\n${',,,,,,,\n'.repeat(100_000)}`), 'blank-row'],
    ['a hundred thousand headers', text(`${header}\n`.repeat(20_000)), 'header-repeated'],
    ['a hundred thousand notes', text(`${header}\n${'注：一二三\n'.repeat(100_000)}`), 'missing-cell'],
    ['zero bytes in every row', text(`${header}\n${'2026-Q1,bei\0jing,1,1,0,2026-04-30,A,\n'.repeat(20_000)}`), 'control-character'],
  ])('is answered without running away: %s', async (_, bytes, code) => {
    const run = startChecks(checks, { dataset, resource, codes, history: [], cause: null, today: '2026-10-08' }, 'f.csv');
    const found = await notRunningAway(2, async () => {
      await readFile(bytes, run, { known: (cells) => knownColumns(cells, resource) });
      return run.finish().map((finding) => finding.code);
    });
    expect(found).toContain(code);
  });
});
