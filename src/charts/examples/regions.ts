/** Province-level divisions as GB/T 2260 prefix, ISO 3166-2 letters, names, column and row of the tile grid. */
const listed = `23 HL 黑龙江 Heilongjiang 7,1; 22 JL 吉林 Jilin 7,2; 15 NM 内蒙古 Inner Mongolia 4,3; 11 BJ 北京 Beijing 5,3;
21 LN 辽宁 Liaoning 6,3; 65 XJ 新疆 Xinjiang 1,4; 62 GS 甘肃 Gansu 2,4; 64 NX 宁夏 Ningxia 3,4; 14 SX 山西 Shanxi 4,4;
13 HE 河北 Hebei 5,4; 12 TJ 天津 Tianjin 6,4; 54 XZ 西藏 Xizang 1,5; 63 QH 青海 Qinghai 2,5; 61 SN 陕西 Shaanxi 3,5;
41 HA 河南 Henan 4,5; 37 SD 山东 Shandong 5,5; 51 SC 四川 Sichuan 2,6; 50 CQ 重庆 Chongqing 3,6; 42 HB 湖北 Hubei 4,6;
34 AH 安徽 Anhui 5,6; 32 JS 江苏 Jiangsu 6,6; 31 SH 上海 Shanghai 7,6; 53 YN 云南 Yunnan 2,7; 52 GZ 贵州 Guizhou 3,7;
43 HN 湖南 Hunan 4,7; 36 JX 江西 Jiangxi 5,7; 33 ZJ 浙江 Zhejiang 6,7; 45 GX 广西 Guangxi 3,8; 44 GD 广东 Guangdong 4,8;
35 FJ 福建 Fujian 5,8; 71 TW 台湾 Taiwan 6,8; 46 HI 海南 Hainan 3,9; 82 MO 澳门 Macao 4,9; 81 HK 香港 Hong Kong 5,9`;

/** A division of the examples. */
export interface Region {
  readonly code: string;
  readonly abbreviation: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly col: number;
  readonly row: number;
}

/** The 34 province-level divisions. */
export const regions: readonly Region[] = listed.split(/;\s*/).map((entry) => {
  const [code = '', abbreviation = '', zh = '', ...rest] = entry.split(' ');
  const [col = 0, row = 0] = (rest.at(-1) ?? '').split(',').map(Number);
  return { code: `${code}0000`, abbreviation, name: { en: rest.slice(0, -1).join(' '), zh }, col, row };
});
