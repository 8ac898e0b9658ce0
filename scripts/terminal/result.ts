import type { Finding } from '../../src/core/finding.ts';
import { annotations } from './annotations.ts';
import type { CommonOptions } from './command-line.ts';
import { findingsText, spoken } from './print.ts';

/** Prints how a command ended, for a person, a program or a code host, and sets the exit status: 0 fine, 1 the data has errors. */
export function printResult(
  { json, lang, format }: Pick<CommonOptions, 'json' | 'lang' | 'format'>,
  ok: boolean,
  findings: readonly Finding[],
  facts: Readonly<Record<string, unknown>>,
  lines: readonly string[] = [],
): void {
  if (json) process.stdout.write(`${JSON.stringify({ ok, findings: spoken(findings, lang), ...facts }, null, 2)}\n`);
  else if (format !== 'text') {
    process.stdout.write(annotations[format](findings, lang));
    for (const line of lines) process.stderr.write(`${line}\n`);
  } else {
    if (findings.length > 0) process.stdout.write(`${findingsText(findings, lang)}\n`);
    for (const line of lines) process.stdout.write(`${line}\n`);
  }
  process.exitCode = ok ? 0 : 1;
}
