import type { Language } from '../core/text.ts';
import { isTermId, readingWords, type TermId } from './reading.ts';

/** Terms of the field that sentences about figures use. Everyday words of the glossary, such as "body", need no link each time. */
const inSentences: ReadonlySet<TermId> = new Set([
  'deadline',
  'extension',
  'left-out',
  'backlog',
  'percentage-point',
  'on-time-rate',
  'clearance-ratio',
  'overdue-share',
  'automatic-rating',
  'active-rating',
  'target',
  'whole',
  'chance',
  'low-reliability',
  'beyond-chance',
  'as-of-date',
  'kaplan-meier',
  'series-break',
  'provisional',
]);

interface Terms {
  readonly pattern: RegExp;
  readonly ids: ReadonlyMap<string, TermId>;
}

const known = new Map<Language, Terms>();

/** A sentence in pieces; each term has its id where the sentence has it first. */
export function withTerms(language: Language, sentence: string): readonly { text: string; term?: TermId }[] {
  const { pattern, ids } = known.get(language) ?? learn(language);
  const told = new Set<TermId>();
  return sentence.split(pattern).map((text, place) => {
    const name = text.toLowerCase();
    const term = place % 2 === 1 ? (ids.get(name) ?? ids.get(name.replace(/s$/, ''))) : undefined;
    if (term === undefined || told.has(term)) return { text };
    told.add(term);
    return { text, term };
  });
}

/** The term that a title is, if it is one: the title of a measure, say. */
export function termOf(language: Language, title: string): TermId | undefined {
  return namesOf(language).find(([, name]) => name === title)?.[0];
}

function namesOf(language: Language): readonly (readonly [id: TermId, name: string])[] {
  const groups = Object.values(readingWords(language).glossary.groups);
  return groups.flatMap(({ terms }) =>
    Object.entries(terms).flatMap(([id, { name }]) => (isTermId(id) ? [[id, name] as const] : [])),
  );
}

function learn(language: Language): Terms {
  const ids = new Map(
    namesOf(language).flatMap(([id, name]) => (inSentences.has(id) ? [[name.toLowerCase(), id] as const] : [])),
  );
  // Of two names the longer is meant: 超出随机波动, not 随机波动.
  const names = [...ids.keys()].sort((one, other) => other.length - one.length).join('|');
  // In English the plural may end it: "percentage points".
  const pattern = new RegExp(language === 'en' ? `\\b((?:${names})s?)\\b` : `(${names})`, 'i');
  const terms = { pattern, ids };
  known.set(language, terms);
  return terms;
}
