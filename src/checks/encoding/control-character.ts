import { type Check, listed, quoted } from '../check.ts';

/** Control characters of ASCII except tab and line ends, and those of Latin-1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g;

/** Those of Latin-1 are letters of another encoding gone wrong: leaving them out would lose something. */
const lost = /[\x80-\x9F]/;

export const controlCharacter: Check = {
  code: 'control-character',
  severity: 'error',
  title: { en: 'A cell holds a control character', zh: '单元格含有控制字符' },
  why: {
    en: 'Control characters cannot be seen; some programs end a text there, others lose the rest of the file.',
    zh: '控制字符看不见；有的软件读到它就中断文本，有的会丢掉后面的全部内容。',
  },
  run: () => ({
    anyText(text) {
      const found = text.match(control);
      if (!found) return undefined;
      const named = listed([...new Set(found)].map(nameOf));
      const plain = text.replace(control, '');
      const shown = quoted(text.replace(control, '�'));
      return {
        value: shown,
        message: {
          en: `"${shown}" holds characters that control a machine and are not text: ${named}.`,
          zh: `“${shown}”含有不属于文本的控制字符：${named}。`,
        },
        ...(lost.test(text)
          ? {
              fix: {
                en: 'Look the text up at its source and type it again; a letter was lost there.',
                zh: '请与原始记录核对后重新输入；该处有字符已丢失。',
              },
            }
          : {
              fix: { en: `Write "${quoted(plain)}".`, zh: `请写成“${quoted(plain)}”。` },
              mend: { kind: 'cell', text: plain } as const,
            }),
      };
    },
  }),
};

function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
