// `npm run build`: writes the site to dist/ (OUT_DIR), from data/ (DATA_DIR), for the path BASE_PATH.
import { buildSite } from './build-site.ts';

process.exit(buildSite());
