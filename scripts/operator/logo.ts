import { existsSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { Fault } from '../../src/core/finding.ts';

/** It stands on every page: more bytes than this would be felt on a poor line. */
const mostBytes = 30_000;

/** Everything that is wrong with an operator's `logo.svg`; nothing where there is none. */
export function logoFaults(path: string): readonly Fault[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const root = /<svg\b[^>]*>/.exec(text.replace(/<!--[\s\S]*?-->/g, ''))?.[0];
  if (!root?.includes('http://www.w3.org/2000/svg')) return [noSvg];
  const broken = brokenAt(text);
  if (broken !== undefined) return [notWellFormed(broken)];
  const active =
    /<script\b|<foreignObject\b|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#|data:image\/)|url\(\s*["']?(?!#)/i.exec(
      text,
    )?.[0];
  return [...(isSquare(root) ? [] : [notSquare]), ...(active ? [notAlone(active)] : []), ...tooLarge(text)];
}

/** Why a text is no well-formed SVG, and where; undefined when it is one. */
function brokenAt(text: string): string | undefined {
  try {
    new Resvg(text);
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).replace(/^SVG data parsing failed cause /, '');
  }
}

/** Whether the box of an `<svg>`, or its width and height where it has none, are as wide as high. */
function isSquare(root: string): boolean {
  const box = /\sviewBox\s*=\s*["']([^"']*)["']/
    .exec(root)?.[1]
    ?.trim()
    .split(/[\s,]+/);
  const side = (name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)`).exec(root)?.[1];
  const [width, height] = box ? [box[2], box[3]] : [side('width'), side('height')];
  return width !== undefined && Number(width) > 0 && Number(width) === Number(height);
}

const noSvg: Fault = {
  message: { en: 'The logo is no SVG picture.', zh: '徽标不是 SVG 图片。' },
  fix: {
    en: 'Save it as plain SVG, with <svg xmlns="http://www.w3.org/2000/svg" viewBox="...">, or take the file away.',
    zh: '请另存为纯 SVG，以 <svg xmlns="http://www.w3.org/2000/svg" viewBox="..."> 开头，或去掉这个文件。',
  },
};

function notWellFormed(reason: string): Fault {
  return {
    message: {
      en: `The logo cannot be drawn, and browsers would show a gap: ${reason}.`,
      zh: `徽标无法绘制，浏览器中会是空白：${reason}。`,
    },
    fix: {
      en: 'Mend it at that line and column, or save it anew as plain SVG from a drawing program.',
      zh: '请改正该行该列，或用绘图软件重新另存为纯 SVG。',
    },
  };
}

const notSquare: Fault = {
  message: {
    en: 'The logo is not square, and it is also the icon of the site.',
    zh: '徽标不是正方形，而它同时是网站图标。',
  },
  fix: {
    en: 'Give it a square box, such as viewBox="0 0 64 64", with the picture in its middle.',
    zh: '请改用正方形的 viewBox，如“0 0 64 64”，图形居中。',
  },
};

function notAlone(found: string): Fault {
  return {
    value: found,
    message: {
      en: `The logo has "${found.trim()}" in it, which no browser follows under the site's policy.`,
      zh: `徽标中有“${found.trim()}”，按本站的安全策略，浏览器不会执行或加载它。`,
    },
    fix: {
      en: 'Take out scripts and references to other files; turn words into outlines.',
      zh: '请去掉脚本和对其他文件的引用，文字请转为轮廓。',
    },
  };
}

function tooLarge(text: string): readonly Fault[] {
  const bytes = Buffer.byteLength(text);
  if (bytes <= mostBytes) return [];
  return [
    {
      value: String(bytes),
      message: {
        en: `The logo is ${Math.ceil(bytes / 1000)} kB, and every page sends it.`,
        zh: `徽标有 ${Math.ceil(bytes / 1000)} kB，而每个页面都要传它。`,
      },
      fix: {
        en: `Simplify it to ${mostBytes / 1000} kB at most: fewer points, no pictures inside.`,
        zh: `请简化到 ${mostBytes / 1000} kB 以内：减少节点，不要内嵌图片。`,
      },
    },
  ];
}
