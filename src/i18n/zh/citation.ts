import type { citation as english } from '../en/citation.ts';
import { formatsOf } from '../formats.ts';

const { date } = formatsOf('zh');

/** 引文中的用语，以及各引文格式的名称。 */
export const citation: typeof english = {
  dataset: '数据集',
  chart: '图',
  release: (id: string) => `${id}版`,
  asOf: (isoDate: string) => `数据截至${date(isoDate)}`,
  comma: '，',
  colon: '：',
  from: (title: string) => `载于${title}`,
  retrieved: (isoDate: string, url: string) => `${date(isoDate)}检索自 ${url}`,
  styles: { apa: 'APA（第7版）', gbt7714: 'GB/T 7714—2015', bibtex: 'BibTeX', ris: 'RIS' },
};
