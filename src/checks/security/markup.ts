import { type Check, quoted } from '../check.ts';
import { halfWidth } from '../text/half-width.ts';

/** Names of character references that browsers decode and people or attackers write. */
const entities =
  'amp lt gt quot apos nbsp ensp emsp thinsp copy reg trade hellip mdash ndash ldquo rdquo lsquo rsquo laquo raquo middot bull ' +
  'times divide euro yen pound cent sect para deg plusmn shy zwnj zwj lrm rlm tab newline colon lpar rpar sol bsol equals num excl';

const kinds: readonly { readonly test: RegExp; readonly en: string; readonly zh: string }[] = [
  { test: /<\/?[a-z][^<>]*>|<[!?][a-z[-]/i, en: 'an HTML or XML tag', zh: ' HTML 或 XML 标签' },
  {
    // Browsers run these even when the tag is never closed.
    test: /<\/?(?:script|img|svg|iframe|frame|object|embed|link|style|form|input|body|video|audio|math|base|meta|template)\b/i,
    en: 'an HTML tag',
    zh: ' HTML 标签',
  },
  {
    test: new RegExp(`&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|${entities.replaceAll(' ', '|')});`, 'i'),
    en: 'an HTML entity',
    zh: ' HTML 实体',
  },
  {
    test: /\[[^[\]]{0,200}\]\((?:[^()\s]{1,500})\)|\[[^[\]]{1,200}\]: *https?:/i,
    en: 'a Markdown link',
    zh: ' Markdown 链接',
  },
  {
    test: /\b(?:javascript|vbscript|livescript) *:|\bdata:[a-z]+\/[a-z+.-]+[;,]/i,
    en: 'a script address',
    zh: '脚本链接',
  },
];

/** The kind of markup a text holds, or undefined. */
export function markupIn(text: string): { readonly en: string; readonly zh: string } | undefined {
  const plain = halfWidth(text);
  return /[<&[:]/.test(plain) ? kinds.find(({ test }) => test.test(plain)) : undefined;
}

export const markup: Check = {
  code: 'markup',
  severity: 'error',
  title: { en: 'A cell holds markup', zh: '单元格里有标记语言' },
  why: {
    en: 'Whoever shows the figures on a page would run it or print it as rubbish; labels and notes are plain text.',
    zh: '别人把数据放上网页时，它会被执行，或显示成乱码；名称和备注只能是纯文本。',
  },
  run: () => ({
    cell(_column, text) {
      const kind = markupIn(text);
      if (!kind) return undefined;
      return {
        value: quoted(text),
        message: { en: `"${quoted(text)}" holds ${kind.en}.`, zh: `“${quoted(text)}”含有${kind.zh}。` },
        fix: {
          en: 'Write the words alone, without tags, entities or links; a link belongs in the dataset’s notes.',
          zh: '请只写文字，不要标签、实体或链接；链接可以写在数据集说明里。',
        },
      };
    },
  }),
};
