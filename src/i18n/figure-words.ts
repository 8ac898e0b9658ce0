import type { Language } from '../core/text.ts';
import { charts as chartsEn } from './en/charts.ts';
import { citation as citationEn } from './en/citation.ts';
import { dataset as datasetEn } from './en/dataset.ts';
import { figures as figuresEn } from './en/figures.ts';
import { flags as flagsEn } from './en/flags.ts';
import { frozen as frozenEn } from './en/frozen.ts';
import { reproduce as reproduceEn } from './en/reproduce.ts';
import { sharing as sharingEn } from './en/sharing.ts';
import { site as siteEn } from './en/site.ts';
import { charts as chartsZh } from './zh/charts.ts';
import { citation as citationZh } from './zh/citation.ts';
import { dataset as datasetZh } from './zh/dataset.ts';
import { figures as figuresZh } from './zh/figures.ts';
import { flags as flagsZh } from './zh/flags.ts';
import { frozen as frozenZh } from './zh/frozen.ts';
import { reproduce as reproduceZh } from './zh/reproduce.ts';
import { sharing as sharingZh } from './zh/sharing.ts';
import { site as siteZh } from './zh/site.ts';

const en = {
  charts: chartsEn,
  citation: citationEn,
  dataset: datasetEn,
  figures: figuresEn,
  flags: flagsEn,
  frozen: frozenEn,
  reproduce: reproduceEn,
  sharing: sharingEn,
  site: siteEn,
};

/** What a figure says, wherever it is drawn: a script that draws fetches these words and no others. */
export type FigureWords = typeof en;

const zh: FigureWords = {
  charts: chartsZh,
  citation: citationZh,
  dataset: datasetZh,
  figures: figuresZh,
  flags: flagsZh,
  frozen: frozenZh,
  reproduce: reproduceZh,
  sharing: sharingZh,
  site: siteZh,
};

const all: Readonly<Record<Language, FigureWords>> = { en, zh };

/** The words of figures in a language. */
export function figureWords(language: Language): FigureWords {
  return all[language];
}
