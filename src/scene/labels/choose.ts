/** The labels of places and their priorities. */
import type { Atlas } from '../../model/atlas.ts';
import { placeShortName } from '../../model/names.ts';
import type { LocalText, Place, Point } from '../../model/types.ts';
import type { PlaceSymbol, Tier } from '../symbols.ts';

export interface PlaceLabel {
  place: string;
  point: Point;
  text: LocalText;
  tier: Tier;
  /** Shown even where they touch another label: Shanghai, and the members of an outlined grouping if they are few. */
  always: boolean;
  /** Priority: 0 is placed first. */
  rank: number;
  /** Pixels from the circle's edge to the text. */
  gap: number;
}

const GAP = 4;
/** With more members than this, their names would cover each other. */
const MOST_ALWAYS = 12;
/** Distance between the ranks of two kinds of places; within a kind places rank by their number of records. */
const KIND_STEP = 1000;

/**
 * Ranks of line labels: numbers of ribbons after the names of members, names of lanes after those of
 * all places with records and of waters.
 */
export const LINE_RANK = { count: 3 * KIND_STEP, lane: 4.5 * KIND_STEP } as const;
/** Waters rank after all places with records. */
export const WATER_RANK = 4 * KIND_STEP;

/** Name beside the symbol. Two cities with the same English spelling are distinguished by their Chinese names. */
export function labelText(place: Place): LocalText {
  const zh = placeShortName(place, 'zh');
  const en = placeShortName(place, 'en');
  return { en: place.label ? `${en} ${zh}` : en, zh };
}

/** One label for each symbol, the most important first. */
export function labelsOfPlaces(atlas: Pick<Atlas, 'places'>, symbols: readonly PlaceSymbol[]): PlaceLabel[] {
  const areFew = symbols.filter(({ member }) => member).length <= MOST_ALWAYS;
  return symbols
    .flatMap((symbol): PlaceLabel[] => {
      const place = atlas.places.get(symbol.place);
      if (!place) return [];
      const { point, tier, member } = symbol;
      const always = (member && areFew) || place.level === 'municipality';
      return [{ place: place.id, point, text: labelText(place), tier, always, rank: rankOf(symbol, place), gap: GAP }];
    })
    .sort((a, b) => a.rank - b.rank || a.place.localeCompare(b.place));
}

/** Members, Shanghai, other cities with records, cities without, districts without. */
function rankOf({ member, total }: PlaceSymbol, { level }: Place): number {
  const district = level === 'district' || level === 'county';
  const kind = member ? 0 : level === 'municipality' ? 1 : total > 0 ? 3 : district ? 6 : 5;
  return kind * KIND_STEP + Math.max(0, KIND_STEP - 1 - total);
}
