import { createHash } from 'node:crypto';
import { isAbsolute, relative } from 'node:path';
import type { Finding } from '../../src/core/finding.ts';
import type { Language } from '../../src/core/text.ts';

/** The code hosts that show findings beside the lines of a change. */
export type AnnotationFormat = 'github' | 'gitlab';

/** The findings as each code host reads them; paths are made relative to the folder the command runs in. */
export const annotations: Readonly<
  Record<AnnotationFormat, (findings: readonly Finding[], language: Language) => string>
> = { github: workflowCommands, gitlab: codeQualityReport };

/** Workflow commands, one a line: docs.github.com, "Workflow commands for GitHub Actions". */
function workflowCommands(findings: readonly Finding[], language: Language): string {
  return findings
    .map((finding) => {
      const properties = { file: pathOf(finding), line: String(finding.row ?? 1), title: titleOf(finding) };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
      return `::${finding.severity} ${written.join(',')}::${escaped(sentenceOf(finding, language))}\n`;
    })
    .join('');
}

/** A Code Quality report: docs.gitlab.com, "Code Quality report format". */
function codeQualityReport(findings: readonly Finding[], language: Language): string {
  const report = findings.map((finding) => ({
    description: sentenceOf(finding, language),
    check_name: finding.code,
    fingerprint: fingerprintOf(finding),
    severity: finding.severity === 'error' ? 'blocker' : 'minor',
    location: { path: pathOf(finding), lines: { begin: finding.row ?? 1 } },
  }));
  return `${JSON.stringify(report, null, 2)}\n`;
}

function pathOf({ file }: Finding): string {
  return file !== null && isAbsolute(file) ? relative('.', file) : (file ?? '');
}

function titleOf({ code, column }: Finding): string {
  return column === null ? code : `${code}, ${column}`;
}

/** What is wrong, how it is mended, and how many more there are of the kind. */
function sentenceOf({ message, fix, more }: Finding, language: Language): string {
  const rest = { en: `(${more} more like this.)`, zh: `（另有${more}处同样的问题。）` }[language];
  const parts = [message[language], fix[language], ...(more > 0 ? [rest] : [])];
  return parts.join(language === 'zh' ? '' : ' ');
}

/** The same finding has the same fingerprint in the next run, so that the host tells new ones from old ones. */
function fingerprintOf(finding: Finding): string {
  const { code, row, column, value } = finding;
  return createHash('sha256')
    .update(JSON.stringify([code, pathOf(finding), row, column, value]))
    .digest('hex');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
