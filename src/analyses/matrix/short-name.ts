/** Names for narrow headers. Pure. */
import { placeShortName } from '../../model/names.ts';
import type { Language, Place } from '../../model/types.ts';

/** What nearly all names share: where they are from, and that they are alliances. */
const SHORTER: Readonly<Record<Language, readonly [RegExp, string][]>> = {
  en: [
    [/^Yangtze River Delta /, 'Delta '],
    [/^Yangtze Basin /, 'Yangtze '],
    [/ \(.*\)$/, ''],
    [/( Industry)?( Technology)?( Innovation)?( Strategic)? Alliance$/, ''],
  ],
  zh: [
    [/^(长三角)?G60(科创)?走廊/, 'G60'],
    [/（.*）/, ''],
    [/(产业)?(技术)?(创新)?(战略)?联盟$/, ''],
  ],
};

/** An alliance's name without what a column of alliances says anyway: "G60 Robot", G60机器人. */
export function shortAllianceName(name: string, language: Language): string {
  const short = SHORTER[language].reduce((text, [pattern, instead]) => text.replace(pattern, instead), name);
  return short === '' ? name : short;
}

/** A place's name without its rank, but never one that two places share: "Songjiang", "Suzhou (Jiangsu)", 苏州. */
export function shortPlaceName(place: Place, language: Language): string {
  return (language === 'en' && place.label?.en) || placeShortName(place, language);
}
