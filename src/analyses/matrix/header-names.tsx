/** Names for narrow headers. */
import { LANGUAGES, type Script } from '../../model/languages.ts';
import { placeName, placeShortName } from '../../model/names.ts';
import type { Language, Place } from '../../model/types.ts';

/** Rules that shorten alliance names: they drop the region and the word "alliance", which nearly all share. */
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

/** An alliance's name without region and "alliance": "G60 Robot", G60机器人. */
export function shortAllianceName(name: string, language: Language): string {
  const short = SHORTER[LANGUAGES[language].script].reduce(
    (text, [pattern, instead]) => text.replace(pattern, instead),
    name,
  );
  return short === '' ? name : short;
}

/** A place's name without its rank, unless that is ambiguous: "Songjiang", "Suzhou (Jiangsu)", 苏州. */
export function shortPlaceName(place: Place, language: Language): string {
  return (
    (LANGUAGES[language].script === 'latin' && place.label && placeName(place, language)) ||
    placeShortName(place, language)
  );
}

/** Number of characters that fit into a vertical header; longer names end in an ellipsis. */
const MAX_CHARACTERS = 9;
/** Latin letters and digits set upright side by side in a vertical header; longer words are rotated. */
const MAX_UPRIGHT = 3;

/**
 * Vertical text in a header: English rotated, Chinese character below character. Chinese does without `writing-mode`:
 * many fonts have wrong metrics for vertical Chinese, and strokes are cut off.
 */
export function Upright({ text, language }: { text: string; language: Language }) {
  if (LANGUAGES[language].script === 'latin') return <span class="matrix-turned">{text}</span>;
  return (
    <span class="matrix-stacked">
      {charactersOf(text).map((sign, index) => (
        <span key={index} class={sign.length > MAX_UPRIGHT ? 'matrix-turned' : undefined}>
          {sign}
        </span>
      ))}
    </span>
  );
}

/** Splits text into Han characters and whole Latin words, without quotation marks (they differ in vertical text). Pure. */
export function charactersOf(text: string): string[] {
  const signs = text.match(/[A-Za-z0-9]+|[^\s“”‘’"A-Za-z0-9]/gu) ?? [];
  return signs.length > MAX_CHARACTERS ? [...signs.slice(0, MAX_CHARACTERS - 1), '⋮'] : signs;
}
