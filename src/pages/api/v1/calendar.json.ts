import { announced } from '../../../catalogue/announced.ts';
import { builtAt } from '../../../catalogue/built-at.ts';
import { site } from '../../../catalogue/catalogue.ts';
import { calendarDocument } from '../../../metadata/api.ts';

export const GET = () => Response.json(calendarDocument(announced, site.timeZone, builtAt));
