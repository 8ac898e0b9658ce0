import type { Text } from '../../core/text.ts';
import { PatternMachine, Runaway } from './pattern-machine.ts';
import { parsePattern, UnsupportedPattern } from './pattern-syntax.ts';

/** What is wrong with a pattern and how to mend it. */
export interface PatternTrouble {
  readonly message: Text;
  readonly fix: Text;
}

const troubles: Readonly<Record<Runaway['reason'], PatternTrouble>> = {
  'empty-repeat': {
    message: {
      en: 'The pattern can run away: it repeats a part that may be empty, as in (a*)*.',
      zh: '该正则可能失控：它重复了一个可以为空的部分，如 (a*)*。',
    },
    fix: { en: 'Let the repeated part hold at least one character.', zh: '请让被重复的部分至少含有一个字符。' },
  },
  'ambiguous-repeat': {
    message: {
      en: 'The pattern can run away: inside a repeated part the same characters can be read in several ways, as in (a+)+.',
      zh: '该正则可能失控：在重复的部分里，同样的字符有多种读法，如 (a+)+。',
    },
    fix: {
      en: 'Let every character decide what comes next, as in [a-z]+(-[a-z]+)*.',
      zh: '请让每个字符都能唯一确定后面是什么，例如 [a-z]+(-[a-z]+)*。',
    },
  },
  neighbours: {
    message: {
      en: 'The pattern can run away: two repeats can share the same characters between them, as in .*,.*.',
      zh: '该正则可能失控：两处重复可以任意分割同一段字符，如 .*,.*。',
    },
    fix: {
      en: 'Keep them apart by a character that neither takes, as in [^,]*,[^,]*.',
      zh: '请用两者都不含的字符把它们隔开，例如 [^,]*,[^,]*。',
    },
  },
  'too-large': {
    message: {
      en: 'The pattern is too large to be sure that it ends in time.',
      zh: '该正则过大，无法确定能及时匹配完。',
    },
    fix: {
      en: 'Shorten it; lengths are said by minLength and maxLength.',
      zh: '请缩短；长度限制请用 minLength 和 maxLength。',
    },
  },
};

const unsupported: PatternTrouble = {
  message: {
    en: 'The pattern looks ahead, looks behind, refers back or switches flags, so that nobody can tell how long it runs.',
    zh: '该正则用了前瞻、后顾、反向引用或标志切换，无法判断要运行多久。',
  },
  fix: { en: 'Say the same with classes, groups and repeats.', zh: '请改用字符集、分组和重复来表达。' },
};

/** Why a pattern must not be used: it does not compile, or a hostile cell could keep it busy (ReDoS). */
export function patternTrouble(source: string): PatternTrouble | undefined {
  try {
    new RegExp(source, 'u');
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : '';
    return {
      message: {
        en: `The pattern is no regular expression: ${reason}.`,
        zh: `该模式不是合法的正则表达式：${reason}。`,
      },
      fix: { en: 'Mend the expression (ECMAScript, flag u).', zh: '请修正该正则表达式（ECMAScript，u 标志）。' },
    };
  }
  try {
    checkNeighbours(new PatternMachine(parsePattern(source), alphabetOf(source)));
    return undefined;
  } catch (error) {
    if (error instanceof UnsupportedPattern) return unsupported;
    if (error instanceof Runaway) return troubles[error.reason];
    throw error;
  }
}

/** Characters that stand for all: ASCII, every one the pattern names with its neighbours, and some of other scripts. */
function alphabetOf(source: string): readonly string[] {
  const named = Array.from(source, (sign) => sign.codePointAt(0) ?? 0);
  const escaped = [...source.matchAll(/\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/gi)];
  const points = [...named, ...escaped.map(([, one, two, three]) => Number.parseInt(one ?? two ?? three ?? '', 16))];
  const around = points
    .flatMap((point) => [point - 1, point, point + 1])
    .filter((point) => point >= 0 && point <= 0x10ffff);
  const others = 'éßАаΩα中北〇あア한１٣—，　\u00A0\u0301\u2028😀𠀀';
  const ascii = Array.from({ length: 128 }, (_, point) => String.fromCharCode(point));
  return [...new Set([...ascii, ...others, ...around.map((point) => String.fromCodePoint(point))])];
}

/**
 * Throws when two endless repeats can divide one stretch of characters between them in any way: from p back to p, from p
 * to q and from q back to q by the same word (Weber and Seidl 1991). Time then grows with a power of the length.
 */
function checkNeighbours(machine: PatternMachine): void {
  const { follow } = machine;
  const reached = follow.map((_, from) => reachable(follow, from));
  const isOnLoop = (position: number): boolean => reached[position]?.has(position) ?? false;
  let budget = 200_000;
  for (const p of follow.keys()) {
    if (!isOnLoop(p)) continue;
    for (const q of reached[p] ?? []) {
      // Within one loop every character decides: that was checked when the loop was made.
      if (!isOnLoop(q) || reached[q]?.has(p)) continue;
      const open = [[p, p, q] as const];
      const seen = new Set<string>();
      for (let state = open.pop(); state; state = open.pop()) {
        for (const a of follow[state[0]] ?? []) {
          for (const b of follow[state[1]] ?? []) {
            for (const c of follow[state[2]] ?? []) {
              budget -= 1;
              if (budget < 0) throw new Runaway('too-large');
              if (!(a === p || reached[a]?.has(p)) || !(b === q || reached[b]?.has(q))) continue;
              if (!(c === q || reached[c]?.has(q)) || machine.overlap(a, b, c) === 0n) continue;
              if (a === p && b === q && c === q) throw new Runaway('neighbours');
              const name = `${a},${b},${c}`;
              if (seen.has(name)) continue;
              seen.add(name);
              open.push([a, b, c]);
            }
          }
        }
      }
    }
  }
}

function reachable(follow: readonly (readonly number[])[], from: number): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...(follow[from] ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(follow[next] ?? []));
  }
  return reached;
}
