import { place } from '../catalogue/place.ts';

const sitemap = place.inFull(place.addresses.asset('sitemap.xml'));
const lines = ['User-agent: *', 'Allow: /', ...(import.meta.env.SITE === undefined ? [] : ['', `Sitemap: ${sitemap}`])];

export const GET = () => new Response(`${lines.join('\n')}\n`);
