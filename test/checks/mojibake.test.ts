import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMisreadAsGbk } from '../../src/checks/encoding/misread-gbk.ts';
import { beforeMisreading } from '../../src/checks/encoding/misread-latin.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const asLatin1 = (text: string): string => Array.from(bytes(text), (byte) => String.fromCharCode(byte)).join('');
const asWindows = (text: string): string => new TextDecoder('windows-1252').decode(bytes(text));
const asGbk = (text: string): string => new TextDecoder('gb18030').decode(bytes(text));

describe('UTF-8 read as Latin-1 or Windows-1252', () => {
  it.each(['Québec', 'São Paulo', 'Côte d’Or', 'it’s', '5 €', '« été »', 'Łódź', 'Москва', '上海市', '東京都', '서울', '北京：答复率'])(
    'is told and undone: %s',
    (text) => {
      expect(beforeMisreading(asLatin1(text))).toBe(text);
      expect(beforeMisreading(asWindows(text))).toBe(text);
    },
  );
});

describe('UTF-8 read as GBK', () => {
  it.each(['北京', '上海', '重庆市', '天津', '统计局', '内蒙古自治区', '人力资源和社会保障局', '商洛市商州区', 'Québec', 'naïve'])(
    'is told: %s',
    (text) => {
      expect(isMisreadAsGbk(asGbk(text))).toBe(true);
    },
  );

  it('is told by characters that GB18030 really makes of those bytes', () => {
    const source = readFileSync(join(import.meta.dirname, '../../src/checks/encoding/misread-gbk.ts'), 'utf8');
    const listed = (name: string): string =>
      Array.from((source.split(`const ${name} =`)[1] ?? '').split(';')[0]?.matchAll(/'([^']+)'/g) ?? [], ([, part]) => part).join('');
    const decoded = (leads: readonly [number, number][], trails: readonly [number, number]): string => {
      const pairs: number[] = [];
      for (const [first, last] of leads)
        for (let lead = first; lead <= last; lead += 1)
          for (let trail = trails[0]; trail <= trails[1]; trail += 1) pairs.push(lead, trail);
      return new TextDecoder('gb18030').decode(Uint8Array.from(pairs));
    };
    expect(listed('openers')).toBe(decoded([[0xe4, 0xe9]], [0x80, 0xbf]));
    expect(listed('middles')).toBe(decoded([[0x81, 0xa0], [0xb0, 0xbf]], [0xe4, 0xe9]));
  });
});

describe('good text', () => {
  it.each([
    'Québec', 'NESTLÉ®', 'caf\u00E9\u00A0»', 'dit «\u00A0oui\u00A0»', 'payé\u00A0€', 'cassé…»', 'MANHÃ\u00A0É', 'SÃO PAULO', '10 °C', '½ £5',
    '§ 5', 'Straße', 'À la carte', '上海市', '良渚村委会', '登錄為示範', '鄉鎮村里', '灞桥区', '濮阳县', '浏阳市', '王璇', '記錄表', '東京都', 'Москва',
    '注：含经批准的延期答复。', 'app下载', '第１期',
  ])('is left alone: %s', (text) => {
    expect(beforeMisreading(text)).toBeUndefined();
    expect(isMisreadAsGbk(text)).toBe(false);
  });
});
