import type { Code } from '../../core/description/code-list.ts';
import { resourceOf } from '../../core/description/dataset.ts';
import { bodiesOf, topicsOf } from '../../core/description/topic.ts';
import { keyedMeasures } from '../../core/query/compare-url.ts';
import { type PanelFile, packPanel } from '../../core/statistics/panel-file.ts';
import type { Observations } from '../../core/table/observations.ts';
import { readObservations } from '../../csv/observations.ts';
import { sourceLine } from '../../i18n/source-line.ts';
import type { CompareSetup } from '../compare/setup.ts';
import { codesOf } from './explore-setup.ts';
import type { FrozenView } from './frozen-view.ts';

/** The setup of the compare page with a release in place of the newest; the figures of every measure are in it. */
export async function frozenCompare(live: CompareSetup, view: FrozenView): Promise<CompareSetup> {
  const { language, release, files, dataset } = view;
  const read = new Map<string, Promise<Observations>>();
  const observationsOf = (name: string): Promise<Observations> => {
    const resource = resourceOf(dataset, name);
    const table = read.get(name) ?? files.text(resource.path).then((text) => readObservations(text, resource));
    read.set(name, table);
    return table;
  };
  const topics = await topicsOf(dataset, observationsOf);
  const named = new Map<string, Code>(
    Object.values(await codesOf(view)).flatMap((list) => list.map((code): [string, Code] => [code.code, code])),
  );
  const bodies = bodiesOf(topics).map((code) => named.get(code) ?? { code, title: { en: code, zh: code } });
  const measures = keyedMeasures(dataset);
  const panels = measures.flatMap(({ key, resource, measure }): [string, PanelFile][] => {
    const topic = topics.find((each) => each.resource === resource && each.measure === measure);
    return topic ? [[key, packPanel(topic.panel)]] : [];
  });
  const occurring = new Set(bodies.map(({ code }) => code));
  const isKnown = measures.some(({ key }) => key === live.defaults.measure);
  return {
    ...live,
    dataset,
    bodies,
    panels: Object.fromEntries(panels),
    defaults: {
      bodies: live.defaults.bodies.filter((code) => occurring.has(code)),
      measure: isKnown ? live.defaults.measure : (measures[0]?.key ?? ''),
    },
    source: sourceLine(language, { dataset, latest: release }),
  };
}
