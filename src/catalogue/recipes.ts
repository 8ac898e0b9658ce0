const recipes = import.meta.glob<string>('@data/*/import.sql', { eager: true, query: '?raw', import: 'default' });

/** The text of a dataset's import.sql; undefined when its files come in the published columns. */
export function recipeOf(dataset: string): string | undefined {
  return Object.entries(recipes).find(([path]) => path.endsWith(`/${dataset}/import.sql`))?.[1];
}
