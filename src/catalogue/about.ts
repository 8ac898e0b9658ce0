import type { Language } from '../core/text.ts';
import { notesHtml } from './notes.ts';

const texts = import.meta.glob<string>('@data/about.*.md', { eager: true, query: '?raw', import: 'default' });

/** What the operator says of themselves in `data/about.<lang>.md`, as HTML; undefined when they say nothing. */
export function operatorHtml(language: Language): string | undefined {
  const text = Object.entries(texts).find(([path]) => path.endsWith(`/about.${language}.md`))?.[1];
  return text === undefined ? undefined : notesHtml(text);
}
