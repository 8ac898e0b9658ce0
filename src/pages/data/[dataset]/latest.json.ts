import { catalogue, type Entry } from '../../../catalogue/catalogue.ts';
import { place } from '../../../catalogue/place.ts';
import { formsOfRelease } from '../../../catalogue/releases/forms.ts';
import { latestDocument } from '../../../metadata/latest.ts';

export function getStaticPaths() {
  return catalogue.map((entry) => ({ params: { dataset: entry.dataset.name }, props: { entry } }));
}

export const GET = ({ props: { entry } }: { readonly props: { readonly entry: Entry } }) =>
  Response.json(latestDocument(entry.dataset, entry.latest, formsOfRelease(entry.dataset, entry.latest), place));
