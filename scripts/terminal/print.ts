import { styleText } from 'node:util';
import { checks } from '../../src/checks/index.ts';
import { addressesBelow } from '../../src/core/address.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { ReleaseStatus } from '../../src/core/release/release.ts';
import { type Language, parseLanguage } from '../../src/core/text.ts';

/** The language in which the terminal speaks: that of the machine, where the site speaks it. */
export function terminalLanguage(): Language {
  return parseLanguage(process.env.LC_ALL ?? process.env.LANG ?? '') ?? 'en';
}

/** A finding in one language, as `--json` prints it. */
export interface SpokenFinding extends Omit<Finding, 'message' | 'fix'> {
  readonly message: string;
  readonly fix: string;
}

/** The findings with their sentences in one language. */
export function spoken(findings: readonly Finding[], language: Language): readonly SpokenFinding[] {
  return findings.map((finding) => ({ ...finding, message: finding.message[language], fix: finding.fix[language] }));
}

const words = {
  en: {
    row: (row: number) => `row ${row}`,
    column: (column: string) => `column ${column}`,
    more: (count: number) => `... and ${count} more rows like this`,
    fix: 'fix: ',
    error: 'error',
    warning: 'warning',
    total: (errors: number, warnings: number) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    rules: (page: string) => `why each rule is there: ${page}#CODE on the site`,
  },
  zh: {
    row: (row: number) => `第 ${row} 行`,
    column: (column: string) => `${column} 列`,
    more: (count: number) => `……另有 ${count} 行同样的问题`,
    fix: '改法：',
    error: '错误',
    warning: '提醒',
    total: (errors: number, warnings: number) => `${errors} 个错误，${warnings} 个提醒`,
    rules: (page: string) => `各条规则的理由，见网站 ${page}#代码`,
  },
} as const;

/** Whether figures may still change, as commands say it in Chinese; in English they say the word itself. */
export const statusesInChinese: Readonly<Record<ReleaseStatus, string>> = {
  provisional: '初步数据',
  final: '最终数据',
};

const codesOfRules = new Set(checks.map(({ code }) => code));

/** The findings for a person at a terminal: where, what, how to mend it, and how many more of the kind. */
export function findingsText(findings: readonly Finding[], language: Language): string {
  const say = words[language];
  const lines = findings.flatMap((finding) => {
    const place = [
      finding.file,
      finding.row === null ? null : say.row(finding.row),
      finding.column === null ? null : say.column(finding.column),
    ].filter((part) => part !== null);
    const colour = finding.severity === 'error' ? 'red' : 'yellow';
    return [
      `${styleText(colour, say[finding.severity])} ${styleText('bold', finding.code)}  ${place.join(', ')}`,
      `  ${finding.message[language]}`,
      `  ${styleText('green', say.fix)}${finding.fix[language]}`,
      ...(finding.more > 0 ? [`  ${say.more(finding.more)}`] : []),
    ];
  });
  const errors = findings.filter(({ severity }) => severity === 'error').reduce((sum, { more }) => sum + 1 + more, 0);
  const warnings = findings
    .filter(({ severity }) => severity === 'warning')
    .reduce((sum, { more }) => sum + 1 + more, 0);
  // What `verify` and `review` find beside has no place in the rulebook.
  const rules = findings.some(({ code }) => codesOfRules.has(code))
    ? [say.rules(addressesBelow('/').rulebook(language))]
    : [];
  return [...lines, say.total(errors, warnings), ...rules].join('\n');
}
