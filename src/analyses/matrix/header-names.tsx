/** Names for narrow headers. */
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

/** Signs that fit over one another in a header; what is longer ends in three dots. */
const MOST_SIGNS = 9;
/** Latin letters and figures that stand side by side in a narrow column; longer words are turned. */
const ACROSS = 3;

/**
 * Words along a narrow header, each language as on the spine of a book: English turned, Chinese sign under sign. Not by
 * `writing-mode` there: many fonts have no sound measures for vertical Chinese, and strokes go missing.
 */
export function Upright({ text, language }: { text: string; language: Language }) {
  if (LANGUAGES[language].script === 'latin') return <span class="matrix-turned">{text}</span>;
  return (
    <span class="matrix-stacked">
      {signsOf(text).map((sign, index) => (
        <span key={index} class={sign.length > ACROSS ? 'matrix-turned' : undefined}>
          {sign}
        </span>
      ))}
    </span>
  );
}

/** Han characters one by one, Latin words whole; no quotation marks, which stand otherwise in vertical text. Pure. */
export function signsOf(text: string): string[] {
  const signs = text.match(/[A-Za-z0-9]+|[^\s“”‘’"A-Za-z0-9]/gu) ?? [];
  return signs.length > MOST_SIGNS ? [...signs.slice(0, MOST_SIGNS - 1), '⋮'] : signs;
}
