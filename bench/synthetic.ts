/**
 * Larger datasets of the same schema, for the benches: each further record is a copy of a real one with other places,
 * date and name, so that lengths of texts, kinds, figures and sources are realistic.
 */
import { createHash } from 'node:crypto';
import { randomLcg } from 'd3';
import { dayOf, isoOf, parseEdtf } from '../src/model/dates.ts';
import type {
  Adcode,
  AtlasFile,
  Day,
  LocalText,
  WholeAlliance,
  WholeEvent,
  WholeMembership,
} from '../src/model/types.ts';

/** Factors on the number of records; integers from 1. */
export interface Factors {
  events: number;
  alliances: number;
}

/** Seed of d3's random generator, between 0 and 1. */
const SEED = 0.618;
/** Probability that a place of the real record is kept; others are drawn at random. */
const KEEPS_PLACE = 0.4;

interface Source {
  /** From 0, below 1. */
  next: () => number;
  pick: <T>(list: readonly T[]) => T | undefined;
  /** Every place as often as it is a member or the place of an event in the atlas, at least once. */
  places: readonly Adcode[];
  nameOfPlace: (id: Adcode) => LocalText;
  nameOfIndustry: (id: string) => LocalText;
  /** All days on which something happens, first to last. */
  days: { first: Day; last: Day };
}

/**
 * An atlas with `factors.events` times its events and `factors.alliances` times its alliances, the real ones first.
 * Deterministic: the same atlas and factors give the same bytes. Factors of 1 give the atlas itself. Throws on factors
 * that are no whole numbers from 1, and on an atlas with nothing to multiply.
 */
export function syntheticAtlas(atlas: AtlasFile, factors: Factors): AtlasFile {
  for (const [name, factor] of Object.entries(factors)) {
    if (!Number.isInteger(factor) || factor < 1)
      throw new RangeError(`${name}: found the factor ${factor}, expected a whole number from 1`);
  }
  if (factors.events === 1 && factors.alliances === 1) return atlas;
  const source = sourceOf(atlas);
  const alliances = multiplied(atlas.alliances, factors.alliances, (real, number) =>
    moveAlliance(real, number, source),
  );
  const events = multiplied(atlas.events, factors.events, (real, number) => moveEvent(real, number, alliances, source));
  const dataVersion = createHash('sha256')
    .update(`${atlas.dataVersion} ${factors.events} ${factors.alliances}`)
    .digest('hex')
    .slice(0, 12);
  return { ...atlas, dataVersion, alliances, events };
}

function multiplied<T>(real: readonly T[], factor: number, make: (real: T, number: number) => T): T[] {
  const further = real.length * (factor - 1);
  return [...real, ...Array.from({ length: further }, (_, i) => make(real[i % real.length] as T, i + 1))];
}

function sourceOf(atlas: AtlasFile): Source {
  const next = randomLcg(SEED);
  const names = new Map<string, LocalText>(
    [...atlas.places, ...atlas.industries].map((record) => [record.id, record.name] as const),
  );
  const nameOf = (id: string) => names.get(id) ?? { en: id, zh: id };
  const days = atlas.events.flatMap(({ date }) => parseEdtf(date)?.from ?? []);
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)],
    places: [
      ...atlas.places.map((place) => place.id),
      ...atlas.alliances.flatMap((alliance) => alliance.members.map((member) => member.place)),
      ...atlas.events.flatMap((event) => event.places),
    ],
    nameOfPlace: nameOf,
    nameOfIndustry: nameOf,
    days: {
      first: days.reduce((a, b) => Math.min(a, b), dayOf(2026)),
      last: days.reduce((a, b) => Math.max(a, b), dayOf(2016)),
    },
  };
}

function moveEvent(real: WholeEvent, number: number, alliances: readonly WholeAlliance[], source: Source): WholeEvent {
  const { endDate: _, dateDisputed: __, host, ...rest } = real;
  const date = redated(real.date, source);
  const places = movedPlaces(real.places, source);
  const own = unique(real.alliances.flatMap(() => source.pick(alliances) ?? []));
  const industries = own[0]?.industries.length ? own[0].industries : real.industries;
  return {
    ...rest,
    id: `ev-synthetic-${String(number).padStart(6, '0')}`,
    title: titleOf(real.title, places[0], number, source),
    date,
    // Events with an end last until the last day of the atlas.
    ...(real.endDate ? { endDate: isoOf(source.days.last) } : {}),
    places,
    ...(host && places[0] ? { host: places[0] } : {}),
    industries: [...industries],
    alliances: own.map((alliance) => alliance.id),
  };
}

function moveAlliance(real: WholeAlliance, number: number, source: Source): WholeAlliance {
  const { order: _, ...rest } = real;
  const places = movedPlaces(
    real.members.map((member) => member.place),
    source,
  );
  const founded = real.founded && redated(real.founded, source);
  const members = places.map((place, index): WholeMembership => {
    const model = real.members[index] ?? real.members[0];
    if (!model) throw new RangeError('found a member without a model');
    return { ...model, place, since: model.since && founded, until: null };
  });
  const home = places[0] ?? null;
  return {
    ...rest,
    id: `al-synthetic-${String(number).padStart(5, '0')}`,
    name: titleOf(real.industries[0] ? source.nameOfIndustry(real.industries[0]) : real.name, home, number, source),
    founded,
    foundedPlace: real.foundedPlace && home,
    seat: real.seat && home,
    seatBasis: real.seat && home ? real.seatBasis : null,
    members,
  };
}

/** As many places as before, most of them replaced at random, weighted by their frequency in the atlas. */
function movedPlaces(real: readonly Adcode[], source: Source): Adcode[] {
  return unique(real.map((place) => (source.next() < KEEPS_PLACE ? place : (source.pick(source.places) ?? place))));
}

/** Another day, written as the real date is: to the year, month or day, uncertain, or as an interval. */
function redated(real: string, { next, days }: Source): string {
  const day = days.first + Math.floor(next() * (days.last - days.first + 1));
  const iso = isoOf(day);
  if (real.startsWith('../')) return `../${iso.slice(0, real.length - 3)}`;
  if (real.endsWith('/..')) return `${iso.slice(0, real.length - 3)}/..`;
  if (real.includes('/')) return `${iso}/${isoOf(day + 90)}`;
  const mark = /[~?%]$/.exec(real)?.[0] ?? '';
  return iso.slice(0, real.length - mark.length) + mark;
}

function titleOf(real: LocalText, place: Adcode | null | undefined, number: number, source: Source): LocalText {
  const where = place ? source.nameOfPlace(place) : null;
  return {
    en: `${real.en}${where ? `, ${where.en}` : ''} (synthetic ${number})`,
    zh: `${where ? `${where.zh}·` : ''}${real.zh}（合成${number}）`,
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
