import type { APIRoute } from 'astro';
import { site } from '../../../catalogue/catalogue.ts';
import { type EmbedView, embedViews } from '../../../catalogue/embeds.ts';
import { place } from '../../../catalogue/place.ts';
import { heightOf } from '../../../charts/kit/frame.ts';
import { drawnWidths } from '../../../charts/kit/widths.ts';
import { embedFigure } from '../../../components/embed/embed-figure.ts';
import { oembedDocument } from '../../../metadata/sharing/oembed.ts';

const { addresses } = place;

// oEmbed names pages in full: there is one only when the site knows its address.
export async function getStaticPaths() {
  if (!place.hasOwnAddress) return [];
  const root = addresses.asset('api/oembed/');
  const views = (await embedViews()).filter(({ fate }) => fate?.kind !== 'withdrawn');
  return views.map((view) => {
    const { language, dataset, chart, body, release, fate } = view;
    const address = addresses.oembed(language, dataset.name, chart, { body, release: fate && release.id });
    return { params: { view: decodeURIComponent(address.slice(root.length, -'.json'.length)) }, props: { view } };
  });
}

export const GET: APIRoute<{ view: EmbedView }> = ({ props: { view } }) => {
  const { language, dataset, chart, body, release, fate } = view;
  const figure = embedFigure(language, view);
  const isNewest = fate === undefined || fate.kind === 'newest';
  const pictured = site.shareImages === 'datasets' ? undefined : body;
  return Response.json(
    oembedDocument(
      {
        language,
        dataset,
        chart,
        body,
        release: fate && release.id,
        title: figure.title,
        drawingHeight: heightOf(figure.draw('wide', drawnWidths.wide)),
        thumbnail: isNewest ? addresses.shareImage(language, dataset.name, pictured) : undefined,
      },
      place,
    ),
  );
};
