/** Names for narrow headers. Pure. */
import { LANGUAGES, type Script } from '../../model/languages.ts';
import { placeName, placeShortName } from '../../model/names.ts';
import type { Language, Place } from '../../model/types.ts';

/** What nearly all names share: where they are from, and that they are alliances. */
const SHORTER: Readonly<Record<Script, readonly [RegExp, string][]>> = {
  latin: [
    [/^Yangtze River Delta /, 'Delta '],
    [/^Yangtze Basin /, 'Yangtze '],
    [/ \(.*\)$/, ''],
    [/( Industry)?( Technology)?( Innovation)?( Strategic)? Alliance$/, ''],
  ],
  han: [
    [/^([长長]三角)?G60(科[创創])?走廊/, 'G60'],
    [/（.*）/, ''],
    [/([产產][业業])?(技[术術])?([创創]新)?([战戰]略)?[联聯]盟$/, ''],
  ],
};

/** An alliance's name without what a column of alliances says anyway: "G60 Robot", G60机器人. */
export function shortAllianceName(name: string, language: Language): string {
  const short = SHORTER[LANGUAGES[language].script].reduce(
    (text, [pattern, instead]) => text.replace(pattern, instead),
    name,
  );
  return short === '' ? name : short;
}

/** A place's name without its rank, but never one that two places share: "Songjiang", "Suzhou (Jiangsu)", 苏州. */
export function shortPlaceName(place: Place, language: Language): string {
  return (
    (LANGUAGES[language].script === 'latin' && place.label && placeName(place, language)) ||
    placeShortName(place, language)
  );
}
