import type { Text } from '../../../src/core/text.ts';

const firsts = signs(
  '安an 白bai 宝bao 北bei 昌chang 成cheng 大da 东dong 丰feng 福fu 高gao 广guang 桂gui 海hai 汉han 和he 衡heng 华hua ' +
    '黄huang 吉ji 嘉jia 建jian 江jiang 金jin 静jing 九jiu 开kai 兰lan 乐le 临lin 灵ling 龙long 庐lu 洛luo 梅mei 绵mian ' +
    '南nan 宁ning 平ping 青qing 泉quan 仁ren 荣rong 三san 上shang 石shi 双shuang 松song 太tai 天tian 铜tong 万wan ' +
    '望wang 文wen 武wu 西xi 新xin 兴xing 宜yi 永yong 玉yu 云yun 泽ze 正zheng',
);
const seconds = signs(
  '安an 昌chang 城cheng 川chuan 德de 定ding 东dong 都du 丰feng 阜fu 港gang 谷gu 关guan 海hai 河he 湖hu 化hua 江jiang ' +
    '津jin 康kang 乐le 丽li 林lin 陵ling 龙long 明ming 南nan 宁ning 平ping 坪ping 浦pu 清qing 泉quan 仁ren 荣rong 山shan ' +
    '水shui 顺shun 台tai 潭tan 塘tang 田tian 通tong 屯tun 湾wan 西xi 溪xi 县xian 乡xiang 兴xing 阳yang 义yi 阴yin 驿yi ' +
    '余yu 原yuan 远yuan 云yun 泽ze 寨zhai 镇zhen 州zhou 洲zhou 竹zhu',
);
const kinds = [
  { zh: '县', en: 'County' },
  { zh: '市', en: 'City' },
  { zh: '区', en: 'District' },
];

/**
 * The name of an invented county within its invented prefecture, another for each index below 4,096: as varied as the
 * names of real ones, since much of the weight of a page about many bodies is their names.
 */
export function placeName(index: number): Text {
  const own = word(index * 1_361);
  const prefecture = word(Math.floor(index / 12) * 2_477 + 5);
  const { zh, en } = kinds[index % kinds.length] ?? { zh: '', en: '' };
  return { zh: `${prefecture.zh}市${own.zh}${zh}`, en: `${own.en} ${en}, ${prefecture.en}` };
}

function word(seed: number): Text {
  const place = seed % (firsts.length * seconds.length);
  const [first, second] = [firsts[place % firsts.length], seconds[Math.floor(place / firsts.length)]];
  const en = `${first?.en}${second?.en}`;
  return { zh: `${first?.zh}${second?.zh}`, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

function signs(spelled: string): readonly Text[] {
  return spelled.split(' ').map((sign) => ({ zh: sign.slice(0, 1), en: sign.slice(1) }));
}
