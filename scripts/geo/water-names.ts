import type { Position } from 'geojson';

export interface WaterName {
  en: string;
  zh: string;
}

/** Waters with a name of their own, by a point in each. */
export const WATER_NAMES: { name: WaterName; at: Position }[] = [
  { name: { en: 'Taihu', zh: '太湖' }, at: [120.17, 31.17] },
  { name: { en: 'Hongze Lake', zh: '洪泽湖' }, at: [118.55, 33.3] },
  { name: { en: 'Gaoyou Lake', zh: '高邮湖' }, at: [119.33, 32.9] },
  { name: { en: 'Shaobo Lake', zh: '邵伯湖' }, at: [119.41, 32.63] },
  { name: { en: 'Chaohu', zh: '巢湖' }, at: [117.52, 31.52] },
  { name: { en: 'Qiandao Lake', zh: '千岛湖' }, at: [118.96, 29.596] },
  { name: { en: 'Luoma Lake', zh: '骆马湖' }, at: [118.2, 34.07] },
  { name: { en: 'Weishan Lake', zh: '微山湖' }, at: [117.22, 34.61] },
  { name: { en: 'Shijiu Lake', zh: '石臼湖' }, at: [118.85, 31.47] },
  { name: { en: 'Nanyi Lake', zh: '南漪湖' }, at: [118.97, 31.11] },
  { name: { en: 'Ge Lake', zh: '滆湖' }, at: [119.81, 31.6] },
  { name: { en: 'Changdang Lake', zh: '长荡湖' }, at: [119.53, 31.6] },
  { name: { en: 'Yangcheng Lake', zh: '阳澄湖' }, at: [120.8, 31.41] },
  { name: { en: 'Dianshan Lake', zh: '淀山湖' }, at: [120.96, 31.11] },
  { name: { en: 'Poyang Lake', zh: '鄱阳湖' }, at: [116.22, 29.13] },
];

/** The names of double-line rivers, by the key that estuaries.ts uses. */
export const RIVER_NAMES: Record<string, WaterName> = {
  yangtze: { en: 'Yangtze', zh: '长江' },
  qiantang: { en: 'Qiantang River', zh: '钱塘江' },
  ou: { en: 'Ou River', zh: '瓯江' },
  jiao: { en: 'Jiao River', zh: '椒江' },
};

/**
 * Rivers that can be identified: every line of that level inside the box belongs to the river.
 * Levels are those of WDBII: 2 = major, 8 = major canal.
 */
export const LINE_NAMES: { name: WaterName; level: number; box: [number, number, number, number] }[] = [
  { name: { en: 'Grand Canal', zh: '京杭大运河' }, level: 8, box: [114, 30, 121.5, 38.1] },
  { name: { en: 'Huai River', zh: '淮河' }, level: 2, box: [114, 31.9, 118.3, 33.3] },
  { name: { en: 'Qiantang River', zh: '钱塘江' }, level: 2, box: [119, 29.3, 120.3, 30.35] },
];
