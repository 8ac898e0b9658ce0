import type { Language, Text } from '../core/text.ts';

/** A worked example of the console: what it answers, and how. */
export interface WorkedQuestion {
  readonly name: string;
  readonly title: Text;
  readonly sql: string;
}

const files = import.meta.glob<string>('@data/questions/*.sql', { eager: true, query: '?raw', import: 'default' });

/** The examples of `data/questions/`, in the order of their files' names. */
export const questions: readonly WorkedQuestion[] = Object.entries(files)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([path, text]) => questionOf(path.replace(/^.*\/(.+)\.sql$/, '$1'), text));

/** Reads an example: comments `-- en: …` and `-- zh: …` say what it answers, the rest is the question. Throws without them. */
function questionOf(name: string, text: string): WorkedQuestion {
  const titleIn = (language: Language): string => {
    const title = new RegExp(`^-- ${language}: (.+)$`, 'm').exec(text)?.[1]?.trim();
    if (!title) throw new Error(`data/questions/${name}.sql has no line "-- ${language}: …" that says what it answers`);
    return title;
  };
  return {
    name,
    title: { en: titleIn('en'), zh: titleIn('zh') },
    sql: text.replace(/^-- (en|zh): .+\n/gm, '').trim(),
  };
}
