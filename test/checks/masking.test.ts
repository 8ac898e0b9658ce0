import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/checks/check.ts';
import { knownColumns } from '../../src/checks/header.ts';
import { checks } from '../../src/checks/index.ts';
import { startChecks } from '../../src/checks/run.ts';
import { type Dataset, resourceOf } from '../../src/core/description/dataset.ts';
import type { Finding } from '../../src/core/finding.ts';
import { readCodeList } from '../../src/csv/code-list.ts';
import { readBytes } from '../../src/csv/read.ts';

const here = import.meta.dirname;
const dataset: Dataset = JSON.parse(readFileSync(join(here, 'dataset.json'), 'utf8'));
const resource = resourceOf(dataset, 'replies');
const codes = new Map([['bodies', readCodeList(readFileSync(join(here, 'codes/bodies.csv'), 'utf8'), 'bodies')]]);
const subject: Subject = { dataset, resource, codes, history: [], cause: null, today: '2026-10-08' };

// Invented numbers with a right check sign; none is known to be anybody's.
const secrets = [
  { secret: '110101199003071233', bare: '0119900307' },
  { secret: '31010120000229100X', bare: '0120000229' },
  { secret: '6222020212345678909', bare: '0212345678' },
  { secret: '13812345678', bare: '13812345678' },
  { secret: 'wang.wei@example.com', bare: 'wang.wei' },
];
const wraps: readonly (readonly [how: string, wrap: (secret: string) => string])[] = [
  ['alone', (secret) => secret],
  ['after a name', (secret) => `王伟${secret}`],
  ['after letters', (secret) => `ID${secret}`],
  ['with spaces around it', (secret) => ` ${secret} `],
  ['with an invisible character', (secret) => `${secret}\u200B`],
  ['with a control character', (secret) => `${secret}\u0001`],
  ['as a fraction of a spreadsheet', (secret) => `${secret}.0`],
  ['in a formula', (secret) => `=${secret}`],
  ['in markup', (secret) => `<b>${secret}</b>`],
  ['after a stray quote', (secret) => `x"${secret}`],
  ['after an unclosed quote', (secret) => `"${secret}`],
  ['where a long cell is cut', (secret) => `${'字'.repeat(15)}${secret}`],
  ['where a longer cell is cut', (secret) => `${'字'.repeat(45)} ${secret}`],
];

const header = 'time_period,body,received,on_time,late,as_of_date,obs_status,note_id'.split(',');
const row = (body: string): readonly string[] => ['2026-Q2', body, '120', '100', '20', '2026-07-31', 'A', ''];
const put = (cells: readonly string[], place: number, text: string): readonly string[] => cells.with(place, text);

/** The same file with a text in each place that a text can stand in. Phone numbers in a count are counts. */
function placesFor(text: string): readonly (readonly (readonly string[])[])[] {
  const rows = [row('beijing'), row('shanghai')];
  const texts = [0, 1, 5, 6, 7];
  return [
    ...texts.map((place) => [header, put(row('beijing'), place, text), ...rows]),
    ...texts.map((place) => [header, put(row('beijing'), place, text), put(row('beijing'), place, text), ...rows]),
    ...header.map((_, place) => [put(header, place, text), ...rows]),
    [['报送人', text], [], header, ...rows],
    [header, ...rows, [text]],
    [header, ...rows, [], ['name', 'phone', text], ['a', text, '1']],
    [header, [...row('beijing'), text], row('shanghai')],
    [header, put(row('beijing'), 1, text).slice(0, 7), row('shanghai')],
    [[...header, 'caller'], ...rows.map((cells) => [...cells, text])],
    [[text, 'a', 'b']],
  ];
}

function findingsIn(bytes: Uint8Array): readonly Finding[] {
  const run = startChecks(checks, subject, 'file.csv');
  readBytes(bytes, run, { known: (cells) => knownColumns(cells, resource) });
  return run.finish();
}

describe.each(secrets)('$secret', ({ secret, bare }) => {
  it.each(wraps)('%s is never printed whole by any check, wherever in the file it stands', (_, wrap) => {
    const findings = placesFor(wrap(secret)).flatMap((rows) => {
      const text = `${rows.map((cells) => cells.join(',')).join('\n')}\n`;
      const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
      return [...findingsIn(new TextEncoder().encode(text)), ...findingsIn(wide)];
    });
    expect(findings.length).toBeGreaterThan(0);
    const shown = findings.map(({ column, value, message, fix }) => [column, value, message, fix]);
    expect(shown.filter((said) => JSON.stringify(said).includes(bare))).toEqual([]);
  });
});
