import { place } from '../../../catalogue/place.ts';
import { openApi } from '../../../metadata/openapi.ts';

export const GET = () => Response.json(openApi(place));
