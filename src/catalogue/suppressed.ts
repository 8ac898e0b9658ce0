import type { Entry } from './catalogue.ts';

/** How much is hidden to protect persons in the newest releases: rows with the status Q, and the thresholds in force. */
export async function suppressedIn(catalogue: readonly Entry[]) {
  const tables = catalogue.flatMap((entry) =>
    entry.dataset.resources.flatMap(({ name, schema, huiyin: { disclosure } }) => {
      const status = schema.fields.find((field) => field.huiyin.role === 'status')?.name;
      return disclosure && status !== undefined ? [{ entry, name, status, threshold: disclosure.threshold }] : [];
    }),
  );
  const counted = tables.map(async ({ entry, name, status }) => {
    const column = (await entry.observations(name)).texts.get(status);
    const hidden = column?.values.indexOf('Q') ?? -1;
    return column?.index.filter((value) => value === hidden).length ?? 0;
  });
  return {
    rows: (await Promise.all(counted)).reduce((sum, each) => sum + each, 0),
    thresholds: [...new Set(tables.map(({ threshold }) => threshold))].sort((one, other) => one - other),
  };
}
