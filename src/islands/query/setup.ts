import type { Language } from '../../core/text.ts';
import type { ConsoleTable } from '../../engine/console/console.ts';
import { figures as figuresEn } from '../../i18n/en/figures.ts';
import { query as queryEn } from '../../i18n/en/query.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { figures as figuresZh } from '../../i18n/zh/figures.ts';
import { query as queryZh } from '../../i18n/zh/query.ts';
import type { ViewSetup } from '../frozen/frozen-view.ts';

/** What the page hands to the island, as JSON in the page. */
export interface QuerySetup {
  readonly language: Language;
  readonly tables: readonly QueryTable[];
  /** How to come by the releases of any dataset: `{dataset}` stands in the addresses, percent-encoded or not. */
  readonly releases: Omit<ViewSetup, 'language' | 'dataset'>;
}

/** A published file that the console can make a table of. */
export interface QueryTable extends ConsoleTable {
  /** Its name as SQL has it. */
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly address: string;
  readonly bytes: number;
  readonly rows: number;
  /** True when its figures are invented. */
  readonly isInvented?: boolean;
  /** Lower-case hexadecimal, from the release log. */
  readonly sha256: string;
}

const words = {
  en: { said: queryEn, figures: figuresEn },
  zh: { said: queryZh, figures: figuresZh },
} as const;

/** The words and formats of the page's language. */
export function wordsOf({ language }: Pick<QuerySetup, 'language'>) {
  return { ...words[language], formats: formatsOf(language) };
}
