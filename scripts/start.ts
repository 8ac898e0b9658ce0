// `npm start`: builds the site from the committed data and serves it on http://localhost:4321 (PORT changes it).
import { resolve } from 'node:path';
import { buildSite } from './site/build-site.ts';
import { serveSite } from './site/site-server.ts';

const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`PORT is "${process.env.PORT}"; it must be a whole number from 0 to 65535.\n`);
  process.exit(2);
}
const status = buildSite();
if (status !== 0) process.exit(status);
try {
  const { url } = await serveSite(resolve(process.env.OUT_DIR ?? 'dist'), {
    port,
    host: process.env.HOST ?? '127.0.0.1',
    base: process.env.BASE_PATH ?? '/',
  });
  process.stdout.write(`\nThe site is at ${url}  (Ctrl-C stops it)\n`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `The site is built, but cannot be served: ${reason}. Take another port, such as PORT=4322 npm start.\n`,
  );
  process.exit(2);
}
