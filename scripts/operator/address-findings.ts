import { type Fault, type Finding, findingOf } from '../../src/core/finding.ts';

/** Everything that is wrong with the address a build is told to be for: `SITE_URL` and `BASE_PATH`, where they are set. */
export function addressFindings({ SITE_URL = '', BASE_PATH = '' }: NodeJS.ProcessEnv): readonly Finding[] {
  const faults: Fault[] = [];
  if (SITE_URL !== '' && !/^https?:\/\/[^/?#@\s]+\/?$/.test(SITE_URL))
    faults.push({
      column: 'SITE_URL',
      value: SITE_URL,
      message: {
        en: `SITE_URL is "${SITE_URL}", which is no address of a site.`,
        zh: `SITE_URL 为“${SITE_URL}”，不是网站地址。`,
      },
      fix: {
        en: 'Write it as https://statistics.example.org, without a path; a path belongs in BASE_PATH.',
        zh: '请写成 https://statistics.example.org，不带路径；路径写在 BASE_PATH。',
      },
    });
  if (BASE_PATH !== '' && !/^\/(?:[\w.~-]+(?:\/[\w.~-]+)*\/?)?$/.test(BASE_PATH))
    faults.push({
      column: 'BASE_PATH',
      value: BASE_PATH,
      message: {
        en: `BASE_PATH is "${BASE_PATH}", which is no path below a host's root.`,
        zh: `BASE_PATH 为“${BASE_PATH}”，不是网站根目录下的路径。`,
      },
      fix: {
        en: 'Write it as /open/: letters, digits and . _ ~ - between slashes.',
        zh: '请写成 /open/：斜杠之间只用字母、数字和 . _ ~ -。',
      },
    });
  return faults.map((fault) => findingOf('description', 'error', null, fault));
}
