import type { EmbeddedChart } from '../../core/address.ts';
import type { Dataset } from '../../core/description/dataset.ts';
import { shareImageSize } from '../../core/site.ts';
import type { Language } from '../../core/text.ts';
import { type Place, publisherAddress } from '../published.ts';

/** A chart that can be embedded, as oEmbed speaks of it. */
export interface OembedView {
  readonly language: Language;
  readonly dataset: Dataset;
  readonly chart: EmbeddedChart;
  readonly body: string | undefined;
  /** The release of a frozen chart. */
  readonly release: string | undefined;
  /** The finding over the chart. */
  readonly title: string;
  /** Of the wide drawing, in px. */
  readonly drawingHeight: number;
  /** Path of a picture of the newest figures, where the chart shows them. */
  readonly thumbnail: string | undefined;
}

/** The width of the frame in px: that of the wide drawing with its margins. */
const frameWidth = 760;
/** Room for the words over and under the drawing. The page in the frame says its true height once it is there. */
const wordsHeight = 240;

/** An oEmbed 1.0 response of the type `rich` (oembed.com, 2.3.4.4): a frame with the chart. */
export function oembedDocument(view: OembedView, { settings, addresses, inFull }: Place): object {
  const { language, dataset, chart, body, release, title, thumbnail } = view;
  const address = inFull(addresses.embed(language, dataset.name, chart, { body, release }));
  const size = { width: frameWidth, height: view.drawingHeight + wordsHeight };
  const author = publisherAddress(dataset);
  return {
    version: '1.0',
    type: 'rich',
    ...size,
    html: `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${size.width}" height="${size.height}" style="border:0;max-width:100%" loading="lazy"></iframe>`,
    title,
    author_name: dataset.huiyin.publisher[language],
    ...(author !== undefined && { author_url: author }),
    provider_name: settings.name[language],
    provider_url: inFull(addresses.home(language)),
    cache_age: 86_400,
    ...(thumbnail !== undefined && {
      thumbnail_url: inFull(thumbnail),
      thumbnail_width: shareImageSize.width,
      thumbnail_height: shareImageSize.height,
    }),
  };
}

/** Text as an attribute's value. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
