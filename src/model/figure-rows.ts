/** Every figure of the atlas as a row of its own, with the record that states it. Pure. */
import type { AtlasFile, Figure, LocalText, Ref } from './types.ts';

/** A figure and the record it belongs to. */
export interface FigureRow {
  /** Unique among the rows. */
  id: string;
  owner: Ref & { kind: 'place' | 'alliance' | 'event' | 'initiative' };
  figure: Figure;
  note?: LocalText | undefined;
  /** Where the record took place; empty for an alliance, whose size is not one place's. */
  places: readonly string[];
  sources: readonly string[];
  /** Whether the sources are the figure's own, not those of its record. */
  hasOwnSources: boolean;
  /** Other records that state the same amount, at the same event or by the same source: it must not be added up. */
  repeatedIn: readonly Ref[];
  /** The rank of its unit: the most frequent first. */
  unitRank: number;
}

const ROWS = new WeakMap<AtlasFile, readonly FigureRow[]>();

/** All figures: sizes of alliances, figures of places, events and initiatives; memoised. */
export function figureRows(file: AtlasFile): readonly FigureRow[] {
  const known = ROWS.get(file);
  if (known) return known;
  const made = makeRows(file);
  ROWS.set(file, made);
  return made;
}

type Row = Omit<FigureRow, 'repeatedIn' | 'unitRank'> & {
  /** The sources of the figure and of its record. */
  cited: readonly string[];
  /** Of an initiative, the event at which it was announced; of an event, itself. */
  event: string | undefined;
};

function makeRows(file: AtlasFile): FigureRow[] {
  const rows = [
    ...file.alliances.flatMap(sizeRows),
    ...file.places.flatMap((place) => ownRows('place', place, [place.id])),
    ...file.events.flatMap((event) => ownRows('event', event, placesAt(event.host, event.places), event.id)),
    ...file.initiatives.flatMap((initiative) =>
      ownRows('initiative', initiative, placesAt(initiative.home, initiative.places), initiative.event),
    ),
  ];
  const alike = new Map<string, Row[]>();
  const uses = new Map<string, number>();
  for (const row of rows) {
    const unit = unitOf(row.figure);
    uses.set(unit, (uses.get(unit) ?? 0) + 1);
    alike.set(amountOf(row), [...(alike.get(amountOf(row)) ?? []), row]);
  }
  const units = [...uses].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
  return rows.map((row) => {
    const { cited: _, event: __, ...own } = row;
    const others = (alike.get(amountOf(row)) ?? []).filter((other) => isRepeat(row, other));
    const repeatedIn = [...new Map(others.map(({ owner }) => [owner.id, owner])).values()];
    return { ...own, repeatedIn, unitRank: units.indexOf(unitOf(row.figure)) };
  });
}

function sizeRows({ id, counts, sources }: AtlasFile['alliances'][number]): Row[] {
  return counts.map(({ value, unit, asOf, qualifier, note, sources: own }, index) => {
    const label = { en: 'members', zh: '成员' };
    const figure: Figure = { label, value, unit, currency: null, kind: 'reported', asOf };
    return {
      id: `${id} ${index}`,
      owner: { kind: 'alliance', id },
      figure: qualifier ? { ...figure, qualifier } : figure,
      note,
      places: [],
      sources: own,
      hasOwnSources: true,
      cited: [...own, ...sources],
      event: undefined,
    };
  });
}

function ownRows(
  kind: 'place' | 'event' | 'initiative',
  { id, figures = [], sources }: { id: string; figures?: readonly Figure[]; sources: readonly string[] },
  places: readonly string[],
  event?: string,
): Row[] {
  return figures.map((figure, index) => {
    const own = figure.sources ?? sources;
    return {
      ...{ id: `${id} ${index}`, owner: { kind, id }, figure, places, sources: own, event },
      ...{ hasOwnSources: figure.sources !== undefined, cited: [...own, ...sources] },
    };
  });
}

function placesAt(first: string | null | undefined, places: readonly string[]): string[] {
  return [...new Set([...(first ? [first] : []), ...places])];
}

/** What two numbers must have in common to be compared. */
function unitOf({ unit, currency }: Figure): string {
  return currency ?? unit.en;
}

function amountOf({ figure }: Pick<Row, 'figure'>): string {
  return `${figure.value} ${unitOf(figure)} ${figure.kind}`;
}

/** Whether two equal amounts are one: their records are of one event, or a source of both has a sum of money. */
function isRepeat(one: Row, other: Row): boolean {
  if (one.owner.id === other.owner.id) return false;
  if (one.event !== undefined && one.event === other.event) return true;
  const isSum = one.figure.currency !== null || one.figure.asOf === other.figure.asOf;
  return isSum && one.cited.some((source) => other.cited.includes(source));
}

/** The number of a figure; of a share such as 1/15 the upper and the lower part. */
export function numberOf({ value }: Pick<Figure, 'value'>): readonly [number, number | null] {
  if (typeof value === 'number') return [value, null];
  const [upper = NaN, lower = NaN] = value.split('/').map(Number);
  return [upper, lower];
}
