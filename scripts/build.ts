// `npm run build`: writes the site to dist/ (OUT_DIR), from data/ (DATA_DIR), for the path BASE_PATH.
// PRECOMPRESS=1 puts Brotli and gzip copies beside the files, for hosts that serve such.
import { buildSite } from './site/build-site.ts';

process.exit(buildSite());
