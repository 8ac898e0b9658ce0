import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EmbedView, embedViews } from '../../src/catalogue/embeds.ts';
import { oembedDocument } from '../../src/metadata/sharing/oembed.ts';
import { examplePlace } from './example-place.ts';

// What the oEmbed specification (oembed.com, 2.3.4) demands of a response of the type `rich`, and of its addresses: that
// they can be followed from anywhere.
const positive = { type: 'integer', exclusiveMinimum: 0 };
const inFull = { type: 'string', pattern: '^https?://[^/]+/' };
const text = { type: 'string', minLength: 1 };
const specification = {
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height', 'title', 'author_name', 'provider_name', 'provider_url'],
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    title: text,
    author_name: text,
    author_url: inFull,
    provider_name: text,
    provider_url: inFull,
    cache_age: positive,
    thumbnail_url: inFull,
    thumbnail_width: positive,
    thumbnail_height: positive,
    html: text,
    width: positive,
    height: positive,
  },
  // "If this parameter is present, thumbnail_width and thumbnail_height must also be present", and the other way round.
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url', 'thumbnail_height'],
    thumbnail_height: ['thumbnail_url', 'thumbnail_width'],
  },
  additionalProperties: false,
};

let views: readonly EmbedView[];
beforeAll(async () => {
  views = await embedViews();
});

function documentOf({ language, dataset, chart, body, release, fate }: EmbedView) {
  const view = {
    language,
    dataset,
    chart,
    body,
    release: fate && release.id,
    title: 'A "finding" <b>&',
    drawingHeight: 400,
  };
  const thumbnail = fate ? undefined : examplePlace.addresses.shareImage(language, dataset.name, body);
  return oembedDocument({ ...view, thumbnail }, examplePlace) as Record<string, unknown>;
}

describe('what oEmbed consumers are told', () => {
  it('keeps to the specification for every chart that can be embedded', () => {
    const validate = new Ajv({ strict: false }).compile(specification);
    expect(views.length).toBeGreaterThan(100);
    for (const view of views) {
      validate(documentOf(view));
      expect(validate.errors, `${view.dataset.name} ${view.body}`).toBeNull();
    }
  });

  it('holds one frame with the chart’s own page, whatever the title', () => {
    for (const view of views) {
      const { html, width, height } = documentOf(view);
      const address = examplePlace.inFull(
        examplePlace.addresses.embed(view.language, view.dataset.name, view.chart, {
          body: view.body,
          release: view.fate && view.release.id,
        }),
      );
      const [, source = '', title = ''] = /^<iframe src="([^"]+)" title="([^"]*)"/.exec(String(html)) ?? [];
      expect(source).toBe(address);
      expect(title).toBe('A &quot;finding&quot; &lt;b>&amp;');
      expect(html).toContain(` width="${width}" height="${height}"`);
      expect(String(html).match(/</g)).toHaveLength(2);
    }
  });

  it('has a picture of the newest figures only where those are shown', () => {
    for (const view of views) expect('thumbnail_url' in documentOf(view)).toBe(view.fate === undefined);
  });

  it('is offered for every release, those that were superseded too', () => {
    const frozen = views.filter(({ dataset, fate }) => dataset.name === 'shangluo-mailbox' && fate);
    expect(new Set(frozen.map(({ release }) => release.id)).size).toBe(6);
    expect(new Set(frozen.map(({ fate }) => fate?.kind))).toEqual(new Set(['superseded', 'newest']));
  });
});
