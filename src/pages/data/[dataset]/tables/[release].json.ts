import type { APIRoute } from 'astro';
import { catalogue } from '../../../../catalogue/catalogue.ts';
import { addresses } from '../../../../components/addresses.ts';
import { type TablesFile, tablesFileOf } from '../../../../islands/reproduce/tables-file.ts';

export async function getStaticPaths() {
  const found = await Promise.all(
    catalogue.map(async ({ dataset, releases, latest, tablesOf }) => {
      const { name } = dataset;
      const files = await Promise.all(
        releases.map(async (release) => {
          // The pages show the newest figures as the description has them now.
          const resources = release === latest ? dataset.resources : await tablesOf(release.id);
          return tablesFileOf(name, release, resources, (path) => addresses.file(name, release.id, path));
        }),
      );
      const newest = files.find(({ release }) => release === latest.id);
      return [
        ...files.map((file) => ({ params: { dataset: name, release: file.release }, props: { file } })),
        ...(newest ? [{ params: { dataset: name, release: 'latest' }, props: { file: newest } }] : []),
      ];
    }),
  );
  return found.flat();
}

/** What a figure's menu fetches to say how the figure is counted anew. */
export const GET: APIRoute<{ file: TablesFile }> = ({ props: { file } }) => new Response(JSON.stringify(file));
