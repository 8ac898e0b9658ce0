import { describe, expect, it } from 'vitest';
import { readObservations } from '../../src/csv/observations.ts';
import { readPublished } from '../../src/csv/published.ts';
import { csvText } from '../../src/csv/write.ts';
import { syntheticResource } from '../core/synthetic.ts';

const resource = syntheticResource();
const header = resource.schema.fields.map(({ name }) => name);

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('reading what was published', () => {
  it('gives the same columns as reading it as text: quotes, blanks, signs, Chinese, long numbers, repeats', () => {
    const rows = [
      ['2020-Q1', 'roads', 'x', '5', '8', '1', '1'],
      ['2020-Q1', 'roads, "old"', '主题', '', '', '-3', '0'],
      ['2020-Q1', 'roads, "old"', 'two\r\nlines', '20', '12345678901234567', '7', '0'],
      ['2020-Q2', '', '"', '20', '0', '9007199254740991', '12'],
      ['2020-Q2', 'road', 'x', '20', '1.5', '10', '012'],
      ...Array.from({ length: 200 }, (_, index) => ['2020-Q3', `body ${index % 77}`, 'é', '5', `${index}`, '1', '0']),
    ];
    const text = csvText(header, rows);
    expect(readPublished(bytes(text), resource)).toEqual(readObservations(text, resource));
  });

  it('reads line ends of either kind, and a last line without one', () => {
    const text = `${header.join(',')}\n2020-Q1,a,x,5,1,2,3\n2020-Q1,b,x,5,4,5,6`;
    expect(readPublished(bytes(text), resource).numbers.get('open')).toEqual(Float64Array.of(3, 6));
    expect(readPublished(bytes(`${text}\n`), resource).length).toBe(2);
  });

  it.each([
    ['other columns', 'time_period,body\r\n2020-Q1,a\r\n', 'are described'],
    ['a cell too few', `${header.join(',')}\r\n2020-Q1,a,x,5,1,2\r\n`, 'row 2'],
    ['a cell too many', `${header.join(',')}\r\n2020-Q1,a,x,5,1,2,3,4\r\n`, 'row 2'],
    ['a quote that never closes', `${header.join(',')}\r\n2020-Q1,"a,x,5,1,2,3\r\n`, 'row 2'],
    ['no content', '', 'are described'],
  ])('refuses a file with %s', (_, text, told) => {
    expect(() => readPublished(bytes(text), resource)).toThrow(told);
  });
});
