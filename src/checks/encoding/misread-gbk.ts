/**
 * The bytes of UTF-8 Chinese, read as GBK, become other Chinese: 北京 turns into 鍖椾含. A character takes three bytes there
 * and two here, so that the first two make one of 384 characters (lead E4-E9, trail 80-BF), and the third with the first of
 * the next one of 288 (lead 81-A0 or B0-BF, trail E4-E9). Both follow in the order of their bytes, as GB18030 decodes them.
 */
const openers =
  '鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔洳涑浯涞涠浞涓涔浜浠浼浣渚淇鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩' +
  '鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵' +
  '鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜' +
  '锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭';
const middles =
  '佷佸佹佺佽侀備傚傛傜傝傞冧冨冩冪冭冮勪勫勬勭勮勯呬呭呮呯呰呴嗕嗗嗘嗙嗚嗛囦囧囨囩囪囬堜堝堟堢堣堥変夊夋夌夎夐婁婂婃婄婅婇嬩嬪嬫嬬嬭嬮屼屽屾岀岃岄嶄嶅嶆嶇嶈嶉庝庡庢庣庤庨忎忓忔忕忚忛愪愬愭愮愯愰' +
  '戜戝戞戠戣戦掍掑掓掔掕掗撲撳撴撶撹撻斾斿旀旂旇旈曚曞曟曠曡曢栦栧栨栫栬栭椾楀楁楃楄楅樹樺樻樼樿橀欎欏欐欑欒欓氫氬氭氱氳氶涗涘涙涚涜涢滀滃滄滅滆滈濅濆濇濈濊濋炰炲炴炵炶為熶熷熸熺熻熼犱犲犳犵犺犻' +
  '颁板版扮拌伴变卞辨辩辫遍蹭插叉茬茶查充冲虫崇宠抽翠村存寸磋撮典靛垫电佃甸朵跺舵剁惰堕蜂峰锋风疯烽镐稿告哥歌搁逛瑰规圭硅归轰哄烘虹鸿洪讳诲绘荤昏婚间煎兼肩艰奸戒藉芥界借介句惧炬剧捐鹃夸垮挎跨胯块';

const opening = new Map(Array.from(openers, (sign, index) => [sign, index]));
const middle = new Map(Array.from(middles, (sign, index) => [sign, index]));

/** Those of the second kind that everyday Chinese (GB 2312) does not have. */
const rareMiddles = 32 * 6;

const han = /\p{Script=Han}+/gu;

/** Accented letters of Western Europe, read as GBK inside a word: Québec turns into Qu茅bec. */
const accents = /[A-Za-z][茅猫脿莽么锚枚眉盲帽贸铆谩煤芒卯没脡脟脺脰茫茂]+[a-z]/;

/** Signs for drawing tables, which follow no ideograph, in the place of the second character: 天津 turns into 澶╂触. */
const frames = new RegExp(`[${openers}][╀-╅ㄤ-ㄩ︿﹀︽︾﹁﹂]`);

/** True when a text is UTF-8 that was read as GBK. What it was cannot be told for certain: bytes get lost on the way. */
export function isMisreadAsGbk(text: string): boolean {
  return accents.test(text) || frames.test(text) || Array.from(text.matchAll(han), ([run]) => run).some(isMisreadRun);
}

/** Two pairs of such characters never meet by chance; one does, unless it begins a short run and its second is rare. */
function isMisreadRun(run: string): boolean {
  const signs = Array.from(run);
  let pairs = 0;
  for (let at = 0; at + 1 < signs.length; at += 1) {
    const [first, second] = [opening.get(signs[at] ?? ''), middle.get(signs[at + 1] ?? '')];
    if (first === undefined || second === undefined || !isCommonHan(first)) continue;
    pairs += 1;
    if (pairs > 1 || (at === 0 && signs.length <= 4 && second < rareMiddles)) return true;
  }
  return false;
}

/** Below E4 B8 stand the characters of the first extension, which hardly any text has. */
function isCommonHan(first: number): boolean {
  return first >= 0x38;
}
