import fc from 'fast-check';
import type { Example } from '../../src/charts/examples/exhibit.ts';
import type { ChartOptions } from '../../src/charts/kit/frame.ts';
import { rateOf } from '../../src/core/statistics/rate.ts';
import { type Drawing, read, type Shape } from './drawing.ts';

/** The example of this name. */
export function exampleIn<Row, Options extends ChartOptions>(
  examples: readonly Example<Row, Options>[],
  name: string,
): Example<Row, Options> {
  const found = examples.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no example is named "${name}"`);
  return found;
}

/** Draws examples of one chart by name, with what is to be different. */
export function drawer<Row, Options extends ChartOptions>(
  chart: (rows: readonly Row[], options: Options) => string,
  examples: readonly Example<Row, Options>[],
): (name: string, changes?: Partial<Options>, rows?: readonly Row[]) => Drawing {
  return (name, changes = {}, rows) => {
    const example = exampleIn(examples, name);
    return read(chart(rows ?? example.rows, { ...example.options, ...changes }));
  };
}

/** What shapes say, in the order of the markup. */
export function texts(shapes: readonly Shape[]): readonly string[] {
  return shapes.map(({ text }) => text);
}

/** Names of bodies that are long, short, unbreakable or nothing, in two scripts. */
export const someName = fc.constantFrom(
  'HM Treasury',
  'Department for Business, Energy and Industrial Strategy',
  '四川省人力资源和社会保障厅政务服务管理办公室',
  'Bundesrechtsanwaltsgebührenordnungsangelegenheitenministerium für besondere Aufgaben',
  '北京',
  '',
);

/** Rates of every reliability. */
const someRate = fc
  .tuple(fc.nat(900), fc.nat(900))
  .map(([one, other]) => rateOf(Math.min(one, other), Math.max(one, other)));

/** Figures of every condition. */
export const someFigure = fc.record(
  { rate: someRate, provisional: fc.boolean(), suppressed: fc.constantFrom(false, false, true) },
  { requiredKeys: [] },
);

/** Any width a chart is drawn at. */
export const someWidth = fc.integer({ min: 320, max: 1200 });
