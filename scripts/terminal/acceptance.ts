import { checks } from '../../src/checks/index.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { AcceptedWarning, Translated } from '../../src/core/release/release.ts';
import type { Text } from '../../src/core/text.ts';
import { UsageError } from './usage-error.ts';
import { translationsOf } from './words-option.ts';

/** The kinds of warning a publisher lets pass, and why. */
export interface Acceptance extends Translated<'reason'> {
  readonly codes: readonly string[];
  readonly reason: string;
}

/** Reads `--accept CODE ... --reason TEXT`. Throws a sentence when a code is no warning's, or the reason is missing. */
export function acceptanceOf(
  codes: readonly string[],
  reason: string | undefined,
  inLanguages: Partial<Text> = {},
): Acceptance | undefined {
  if (codes.length === 0) return undefined;
  const warnings = checks.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
  for (const code of codes) {
    if (warnings.includes(code)) continue;
    const isError = checks.some((check) => check.code === code);
    throw new UsageError(
      isError
        ? `"${code}" is an error and cannot be accepted; mend the file. Warnings that can be accepted: ${warnings.join(', ')}.`
        : `There is no check "${code}". Warnings that can be accepted: ${warnings.join(', ')}.`,
      isError
        ? `“${code}”是错误，不能接受，请改正文件。可以接受的提醒：${warnings.join('、')}。`
        : `没有名为“${code}”的检查。可以接受的提醒：${warnings.join('、')}。`,
    );
  }
  if (reason === undefined || reason.trim() === '') {
    throw new UsageError(
      `Say why the figures are right: --accept ${codes.join(' --accept ')} --reason "...". The reason is published with the release.`,
      `请说明这些数字为何无误：--accept ${codes.join(' --accept ')} --reason "..."。理由会随版本一同公布。`,
    );
  }
  return { codes, reason: reason.trim(), ...translationsOf({ reason: inLanguages }) };
}

/** The warnings among the findings: how many places each code warns of, in the order they were found. */
function warningCounts(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity, more } of findings) {
    if (severity === 'warning') counts.set(code, (counts.get(code) ?? 0) + 1 + more);
  }
  return counts;
}

/** The codes of warnings that nobody has accepted: as long as there is one, nothing is published. */
export function unacceptedCodes(findings: readonly Finding[], acceptance: Acceptance | undefined): readonly string[] {
  return [...warningCounts(findings).keys()].filter((code) => !acceptance?.codes.includes(code));
}

/** The accepted warnings as the log keeps them; a code that warned of nothing is left out. */
export function acceptedWarnings(
  findings: readonly Finding[],
  acceptance: Acceptance | undefined,
): readonly AcceptedWarning[] {
  if (!acceptance) return [];
  const { codes, ...said } = acceptance;
  return Array.from(warningCounts(findings), ([code, count]) => ({ code, ...said, count })).filter(({ code }) =>
    codes.includes(code),
  );
}

/** What a publisher does about warnings nobody has accepted. */
export function howToAccept(codes: readonly string[]): Text {
  const options = codes.map((code) => `--accept ${code}`).join(' ');
  return {
    en: `Warnings need a person to look at them. Mend what is wrong; if all of it is right, publish again with ${options} --reason "why it is right". The reason is published with the release.`,
    zh: `提醒需要有人看过。有错请改；如果确认都没有错，请加上 ${options} --reason "为何无误" 再次发布。理由会随版本一起公布。`,
  };
}
