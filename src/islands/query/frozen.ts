import type { Svg as Markup } from '../../charts/kit/svg.ts';
import type { AskedRelease } from '../../core/query/frozen-url.ts';
import { tableName } from '../../engine/table-name.ts';
import { releaseNamed, viewOf } from '../frozen/frozen-view.ts';
import { frozenNote } from '../frozen/note.ts';
import { refusalHtml } from '../frozen/refusal.ts';
import { putMarkup } from '../trusted-html.ts';
import { type QuerySetup, wordsOf } from './setup.ts';
import { queryTable } from './source.ts';

/** What the console says of a release, and its setup with the tables of that. */
interface FrozenConsole {
  readonly note: Markup;
  /** Undefined where the release cannot be asked: it was withdrawn, is not known or is not as it was published. */
  readonly asked?: { readonly setup: QuerySetup; readonly tablesOf: string };
}

/**
 * Makes the page's console one of a release, and says so in its band: the tables of that stand in place of the newest of
 * its dataset, all others stay. Gives the setup of then; undefined where the release cannot be asked.
 */
export async function freezeConsole(
  page: HTMLElement,
  live: QuerySetup,
  wanted: AskedRelease,
): Promise<QuerySetup | undefined> {
  const { note, asked } = await frozenConsole(live, wanted);
  const band = page.querySelector('[data-part="band"]');
  if (band) putMarkup(band, note.toString());
  if (asked) {
    page.querySelector('[data-part="tables-of"]')?.replaceChildren(asked.tablesOf);
    nameTables(page, asked.setup);
  }
  // A box over nothing would only puzzle.
  else page.querySelector('[data-part="asking"]')?.replaceChildren(...(band ? [band] : []));
  return asked?.setup;
}

async function frozenConsole(setup: QuerySetup, { dataset, release }: AskedRelease): Promise<FrozenConsole> {
  const { language, releases } = setup;
  const named = (address: string): string =>
    address.replace(/\{dataset\}|%7Bdataset%7D/, () => encodeURIComponent(dataset));
  const place = { ...releases, language, dataset, log: named(releases.log), file: named(releases.file) };
  const newest = { address: `${location.pathname}${location.hash}` };
  try {
    const frozen = await releaseNamed(place, release);
    if (frozen.fate.kind === 'withdrawn') return { note: frozenNote(language, frozen, frozen.fate.newest && newest) };
    const view = await viewOf(place, frozen.release);
    const own = view.dataset.resources.flatMap((resource) => {
      const file = frozen.release.files.find(({ path }) => path === resource.path);
      if (!file) return [];
      const table = queryTable(dataset, resource, file, view.addressOf(file.path));
      return [{ ...table, ...(view.dataset.huiyin.synthetic && { isInvented: true }) }];
    });
    const { schema } = tableName(dataset, '');
    const tables = [...own, ...setup.tables.filter((table) => table.schema !== schema)];
    const tablesOf = wordsOf(setup).said.frozenTables(own.map(({ name }) => name));
    return { note: frozenNote(language, frozen, newest, tablesOf), asked: { setup: { ...setup, tables }, tablesOf } };
  } catch (reason) {
    return { note: await refusalHtml(language, release, reason, newest.address) };
  }
}

/** Says in the list of tables how many rows each holds, and where its file is, once it is of another release. */
function nameTables(list: HTMLElement, setup: QuerySetup): void {
  const { said } = wordsOf(setup);
  for (const { name, rows, address, bytes } of setup.tables) {
    const entry = list.querySelector<HTMLElement>(`[data-table="${CSS.escape(name)}"]`);
    entry?.querySelector('summary .soft')?.replaceChildren(said.rows(rows));
    const link = entry?.querySelector('a');
    link?.setAttribute('href', address);
    link?.replaceChildren(said.file(bytes));
  }
}
