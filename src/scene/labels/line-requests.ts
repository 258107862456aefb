/** Label requests for the lines of alliances: names of lanes, numbers of ribbons. */
import { inLanguage, LANGUAGES } from '../../model/languages.ts';
import type { Language, Point } from '../../model/types.ts';
import { t } from '../../ui/i18n/index.ts';
import { textLines } from '../../ui/text-lines.ts';
import type { Fate } from '../fates.ts';
import type { Lane, Lanes } from '../lanes.ts';
import { pathLength, pointAlong } from '../parallel.ts';
import type { LaneInk } from '../strands.ts';
import { LINE_RANK } from './choose.ts';
import type { LabelScene, MapLabel } from './requests.ts';
import { LINE_LABEL } from './style.ts';

/** One request for each possible point of a label; only one of a strand's requests is placed. */
export function lineRequests(
  { alliances: known, language }: LabelScene,
  zoom: number,
  { lanes, weight }: Lanes,
): MapLabel[] {
  return lineLabels(lanes).flatMap(({ strand, point, alliances, ink, fate, at, width }, index): MapLabel[] => {
    // Of many thin lanes only some would have room for their name, as if they mattered more.
    if (ink && (weight < 1 || zoom < LINE_LABEL.namesFrom)) return [];
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
        change: fate.change,
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

/** A possible point of a line's label. */
interface LineLabel {
  strand: string;
  /** `edge/number` of the point: the same at every zoom. */
  point: string;
  /** Ids of the alliances that the label names or counts. */
  alliances: readonly string[];
  /** Of a lane; null for a ribbon. */
  ink: LaneInk | null;
  fate: Fate;
  /** Scene point on the line. */
  at: Point;
  /** Width of the line in pixels. */
  width: number;
}

/** Possible positions along an edge, best first, as shares of its length. */
const SHARES = [0.5, 0.3, 0.7] as const;
/** Labels are tried on a strand's longest edges, so many of them. */
const EDGES = 4;

/**
 * The possible points of each strand's label along its longest edges, best first. Ribbons before lanes, those of most
 * alliances first. A ribbon's number is the largest on any of its edges.
 */
function lineLabels(lanes: readonly Lane[]): LineLabel[] {
  const strands = new Map<string, Lane[]>();
  for (const lane of lanes) strands.set(lane.strand, [...(strands.get(lane.strand) ?? []), lane]);
  const fullest = (pieces: readonly Lane[]) =>
    pieces.reduce((a, b) => (b.alliances.length > a.alliances.length ? b : a));
  return [...strands.values()]
    .map((pieces) => ({ pieces, alliances: fullest(pieces).alliances }))
    .sort((a, b) => b.alliances.length - a.alliances.length)
    .flatMap(({ pieces, alliances }) => {
      const longest = pieces
        .map((lane) => ({ lane, length: pathLength(lane.path) }))
        .sort((a, b) => b.length - a.length)
        .slice(0, EDGES);
      return SHARES.flatMap((share, number) =>
        longest.map(({ lane, length }): LineLabel => {
          const { id, strand, ink, fate, path, width } = lane;
          const point = `${id.slice(id.lastIndexOf('/') + 1)}/${number}`;
          return { strand, point, alliances, ink, fate, at: pointAlong(path, length * share), width };
        }),
      );
    });
}
