import { pinyin } from 'pinyin-pro';
import type { LocalText } from '../../src/model/types.ts';
import { WATER_NAMES } from './water-names.ts';

/**
 * Readings of the names that have a character of several readings, without the generic term: both those that pinyin-pro
 * gets wrong (六合, 涡阳, 乐清, 蚌山, 歙) and those that a later release might.
 */
export const COUNTY_READINGS: Readonly<Record<string, string>> = {
  长宁: 'chang ning',
  闵行: 'min hang',
  六合: 'lu he',
  睢宁: 'sui ning',
  沛: 'pei',
  邳州: 'pi zhou',
  相城: 'xiang cheng',
  常熟: 'chang shu',
  如皋: 'ru gao',
  赣榆: 'gan yu',
  盱眙: 'xu yi',
  涟水: 'lian shui',
  盐都: 'yan du',
  阜宁: 'fu ning',
  射阳: 'she yang',
  大丰: 'da feng',
  邗江: 'han jiang',
  江都: 'jiang du',
  宝应: 'bao ying',
  句容: 'ju rong',
  兴化: 'xing hua',
  泰兴: 'tai xing',
  宿城: 'su cheng',
  宿豫: 'su yu',
  沭阳: 'shu yang',
  泗阳: 'si yang',
  泗洪: 'si hong',
  拱墅: 'gong shu',
  余杭: 'yu hang',
  鄞州: 'yin zhou',
  乐清: 'yue qing',
  洞头: 'dong tou',
  长兴: 'chang xing',
  吴兴: 'wu xing',
  南浔: 'nan xun',
  诸暨: 'zhu ji',
  嵊州: 'sheng zhou',
  嵊泗: 'sheng si',
  婺城: 'wu cheng',
  衢江: 'qu jiang',
  天台: 'tian tai',
  莲都: 'lian du',
  缙云: 'jin yun',
  景宁: 'jing ning',
  长丰: 'chang feng',
  弋江: 'yi jiang',
  湾沚: 'wan zhi',
  无为: 'wu wei',
  蚌山: 'beng shan',
  禹会: 'yu hui',
  当涂: 'dang tu',
  和: 'he',
  相山: 'xiang shan',
  濉溪: 'sui xi',
  大观: 'da guan',
  枞阳: 'zong yang',
  宿松: 'su song',
  歙: 'she',
  休宁: 'xiu ning',
  黟: 'yi',
  祁门: 'qi men',
  南谯: 'nan qiao',
  全椒: 'quan jiao',
  天长: 'tian chang',
  颍州: 'ying zhou',
  颍东: 'ying dong',
  颍泉: 'ying quan',
  颍上: 'ying shang',
  阜南: 'fu nan',
  埇桥: 'yong qiao',
  砀山: 'dang shan',
  灵璧: 'ling bi',
  泗: 'si',
  叶集: 'ye ji',
  谯城: 'qiao cheng',
  涡阳: 'guo yang',
  蒙城: 'meng cheng',
  石台: 'shi tai',
  郎溪: 'lang xi',
  泾: 'jing',
  绩溪: 'ji xi',
  旌德: 'jing de',
};

/** Generic terms at the end of full names, the longest first, with their English words. */
const GENERIC = /(新区|[^\d]族自治县|区|县|市)$/;
const GENERIC_EN: Readonly<Record<string, string>> = { 区: 'District', 县: 'County', 市: 'City' };

/** Cities with a district of their own name. */
const CITIES = ['淮安', '黄山'];
const TAKEN: ReadonlySet<string> = new Set([...CITIES, ...WATER_NAMES.map(({ name }) => name.zh)]);

/**
 * The names of a county for the map, from its full one: 太仓市 → Taicang 太仓, 浦东新区 → Pudong 浦东. The generic term
 * stays after a single character (歙县, She County), and where the rest is the name of a city or a lake (黄山区, 巢湖市).
 */
export function countyName(fullName: string): LocalText {
  const [generic = ''] = GENERIC.exec(fullName) ?? [];
  const specific = fullName.slice(0, fullName.length - generic.length);
  const stays = specific.length < 2 || TAKEN.has(specific);
  const en = romanised(specific);
  return stays ? { en: `${en} ${GENERIC_EN[generic] ?? ''}`.trim(), zh: fullName } : { en, zh: specific };
}

/** A name in pinyin as places write it: one word without tones, 静安 → Jing'an. */
function romanised(name: string): string {
  const syllables = COUNTY_READINGS[name]?.split(' ') ?? pinyin(name, { toneType: 'none', type: 'array' });
  const word = syllables
    .map((syllable, at) => (at > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
