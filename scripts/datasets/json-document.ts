import { type Finding, findingOf } from '../../src/core/finding.ts';

/** What the bytes of a JSON file (UTF-8) hold, or the finding that they are none. */
export function readDocument(
  bytes: Uint8Array,
  file: string,
): { readonly document: unknown } | { readonly finding: Finding } {
  try {
    return { document: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { finding: findingOf('description', 'error', file, notJson(reason)) };
  }
}

function notJson(reason: string) {
  return {
    column: '/',
    message: { en: `The file is not JSON: ${reason}.`, zh: `文件不是合法的 JSON：${reason}。` },
    fix: {
      en: 'Mend the place named above; an editor with JSON support marks it.',
      zh: '请修正上述位置；支持 JSON 的编辑器会标出它。',
    },
  };
}
