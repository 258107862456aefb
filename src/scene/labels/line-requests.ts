/** What the map would write on the lines of alliances: names of lanes, numbers of ribbons. */
import { inLanguage, LANGUAGES } from '../../model/languages.ts';
import type { Language } from '../../model/types.ts';
import { t } from '../../ui/i18n/index.ts';
import { textLines } from '../../ui/text-lines.ts';
import type { Fate } from '../fates.ts';
import type { Lanes } from '../lanes.ts';
import { LINE_RANK } from './choose.ts';
import { lineLabels } from './line-labels.ts';
import type { LabelScene, MapLabel } from './requests.ts';
import { LINE_LABEL } from './style.ts';

/** One request for each point at which a label could stand; of those of a strand one is placed. */
export function lineRequests({ alliances: known, language }: LabelScene, zoom: number, { lanes }: Lanes): MapLabel[] {
  return lineLabels(lanes).flatMap(({ strand, point, alliances, ink, fate, at, width }, index): MapLabel[] => {
    if (ink && zoom < LINE_LABEL.namesFrom) return [];
    const kind = ink ? 'lane' : 'count';
    const name = inLanguage(known.get(alliances[0] ?? '')?.name, language);
    const text = ink ? nameOf(name, fate, language) : countOf(alliances.length, fate, language);
    return [
      {
        kind,
        id: `${kind}/${strand}/${point}`,
        once: `${kind}/${strand}`,
        alliances,
        ink,
        at,
        lines: textLines(text, { size: 1, weight: 400, whole: true }, LINE_LABEL.width[LANGUAGES[language].script]),
        size: LINE_LABEL.size,
        weight: ink ? 400 : 600,
        spacing: 0,
        gap: width / 2 + LINE_LABEL.gap,
        air: 0,
        rank: LINE_RANK[kind] + index / (index + 1),
        always: false,
        offLines: true,
        anchors: LINE_LABEL.anchors,
      },
    ];
  });
}

/** "Robot Alliance (new)", "Robot Alliance (possibly)". */
function nameOf(name: string, { change, possible }: Fate, language: Language): string {
  const words = [
    ...(possible ? [t(language, 'map.possibly')] : []),
    ...(change === 'joined' || change === 'left' ? [t(language, `map.${change}`)] : []),
  ];
  return words.length > 0 ? t(language, 'map.with-words', { name, words: words.join(' ') }) : name;
}

/** "15 alliances", "possibly 3 alliances", "6 new", "9 unchanged". */
function countOf(count: number, { change, possible }: Fate, language: Language): string {
  const text = t(language, change ? `map.count-${change}` : 'map.alliances', { count });
  return possible ? `${t(language, 'map.possibly')} ${text}` : text;
}
