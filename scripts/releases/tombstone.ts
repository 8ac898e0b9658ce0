import { inLanguage, type Withdrawal } from '../../src/core/release/release.ts';
import type { Text } from '../../src/core/text.ts';
import type { Part } from './bag.ts';

/**
 * What stands at the address of a withdrawn release in place of its files: the same few facts for people
 * (`index.html`, `WITHDRAWN.txt`) and for programs (`WITHDRAWN.json`). `newest` is the release that stands now.
 */
export function tombstone(dataset: string, withdrawal: Withdrawal, newest: string | null): readonly Part[] {
  const { id, withdrawn, reason, translations } = withdrawal;
  const reasons = { en: inLanguage(withdrawal, 'en').reason, zh: inLanguage(withdrawal, 'zh').reason };
  const day = withdrawn.slice(0, 10);
  const message: Text = {
    en: `The release ${dataset}/${id} was withdrawn on ${day} (UTC). Its files are no longer offered here; do not use figures from it.`,
    zh: `版本 ${dataset}/${id} 已于 ${day}（UTC）撤回，本站不再提供其文件，请勿再使用其中的数字。`,
  };
  const next: Text = newest
    ? { en: `The newest release is ${newest}: ../latest/`, zh: `现行最新版本为 ${newest}：../latest/` }
    : { en: 'No release of this dataset stands at present.', zh: '该数据集目前没有有效版本。' };
  const facts = { dataset, release: id, withdrawn, reason, ...(translations && { translations }), newest, message };
  const sentences = [message.en, `Reason: ${reasons.en}`, next.en, '', message.zh, `原因：${reasons.zh}`, next.zh];
  return [
    part('WITHDRAWN.json', `${JSON.stringify(facts, null, 2)}\n`),
    part('WITHDRAWN.txt', `${sentences.join('\n')}\n`),
    part('index.html', page(`${dataset}/${id}`, reasons, message, next)),
  ];
}

/** A page without style or script, so that it stays true wherever the folder is served. */
function page(name: string, reasons: Text, message: Text, next: Text): string {
  const link = (sentence: string): string =>
    escaped(sentence).replace('../latest/', '<a href="../latest/SHA256SUMS">latest</a>');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Withdrawn 已撤回: ${escaped(name)}</title>
<h1>Withdrawn <span lang="zh-Hans">已撤回</span></h1>
<p>${escaped(message.en)}</p>
<p>Reason: ${escaped(reasons.en)}</p>
<p>${link(next.en)}</p>
<div lang="zh-Hans">
<p>${escaped(message.zh)}</p>
<p>原因：${escaped(reasons.zh)}</p>
<p>${link(next.zh)}</p>
</div>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function part(path: string, content: string): Part {
  return { path, bytes: new TextEncoder().encode(content) };
}
