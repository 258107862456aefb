/** Reading and writing the values of address parameters; periods are in address-time.ts. */
import { type Atlas, recordOf } from '../model/atlas.ts';
import { FACETS, type FacetId, facetOf, type MatchChoice, type MatchMode } from '../model/facets.ts';
import { REF_KINDS } from '../model/schema-parts.ts';
import type { Ref } from '../model/types.ts';
import { type AtlasState, type Camera, isFiniteCamera, MOST_COMPARED } from './store.ts';

/** The parameter of each facet. */
export const KEY_OF = Object.fromEntries(FACETS.map(({ id, key }) => [id, key])) as Readonly<Record<FacetId, string>>;

/** What earlier releases called a parameter, its values included. */
const FORMER: Readonly<Record<string, { key: string; values: Readonly<Record<string, string>> }>> = {
  corridor: { key: 'grouping', values: { members: 'gr-g60' } },
};
export const FORMER_KEYS: readonly string[] = Object.keys(FORMER);

/** A parameter and its value as of this release. */
export function asOfNow(key: string, value: string): [key: string, value: string] {
  const now = Object.hasOwn(FORMER, key) ? FORMER[key] : undefined;
  return now ? [now.key, now.values[value] ?? value] : [key, value];
}

/** What earlier releases called the parameters of today, for pages that read those. */
export function asBefore(params: Readonly<Record<string, string>>): Record<string, string> {
  const former = Object.entries(FORMER).flatMap(([name, { key, values }]) => {
    const value = Object.keys(values).find((before) => values[before] === params[key]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(former);
}

/** Modes other than the default, in the order they are written. */
const MODES = ['all', 'none'] as const;

/**
 * Reads match modes of facets: `all:industry,city;none:province`. Each facet at most once; a mode alone applies to every
 * facet that has it. null = malformed.
 */
export function readMatch(raw: string): { match: MatchChoice } | null {
  const match: { [K in FacetId]?: MatchMode } = {};
  for (const part of raw === 'any' ? [] : raw.split(';')) {
    const [name, list] = part.split(':');
    const mode = MODES.find((known) => known === name);
    const facets = FACETS.filter(({ multi }) => multi || mode === 'none');
    for (const key of list?.split(',') ?? facets.map(({ id }) => KEY_OF[id])) {
      const facet = facets.find(({ id }) => KEY_OF[id] === asOfNow(key, '')[0]);
      if (!mode || !facet || match[facet.id]) return null;
      match[facet.id] = mode;
    }
  }
  return { match };
}

/** Writes match modes in the shortest form; null if every facet has the default. */
export function writeMatch({ match }: { match: MatchChoice }): string | null {
  const parts = MODES.flatMap((mode) => {
    const keys = FACETS.filter(({ id }) => match[id] === mode).map(({ id }) => KEY_OF[id]);
    return keys.length > 0 ? `${mode}:${keys.join(',')}` : [];
  });
  return parts.join(';') || null;
}

/** Before an option that excludes: `320500,-330100`. No id begins with it. */
const NOT = '-';

/**
 * Reads options of a facet: those that there are, each once, and those that exclude; `unknown` collects the others, as
 * they stand there. Of an option that is there both ways the first counts; `again` is the other.
 */
export function readFacet(
  id: FacetId,
  raw: string,
  atlas: Atlas,
  unknown: string[],
): Record<'chosen' | 'out' | 'again', string[]> {
  const options = new Set(
    facetOf(id)
      .options(atlas)
      .map(({ value }) => value),
  );
  const read = new Map<string, 'chosen' | 'out'>();
  const again: string[] = [];
  for (const text of new Set(raw.split(','))) {
    const isOut = text.startsWith(NOT);
    const value = text.slice(isOut ? NOT.length : 0);
    if (!options.has(value)) unknown.push(...(value ? [text] : []));
    else if (read.has(value)) again.push(text);
    else read.set(value, isOut ? 'out' : 'chosen');
  }
  const those = (which: 'chosen' | 'out') => [...read].flatMap(([value, how]) => (how === which ? [value] : []));
  return { chosen: those('chosen'), out: those('out'), again };
}

/** Writes options of a facet, those that exclude last; empty if there are none. */
export function writeFacet({ facets, excluded }: Pick<AtlasState, 'facets' | 'excluded'>, id: FacetId): string {
  return [...(facets[id] ?? []), ...(excluded[id] ?? []).map((value) => NOT + value)].join(',');
}

/** Reads a record, `place:320500`; null if malformed. */
export function readRef(raw: string): Ref | null {
  const [kindText = '', id = '', ...rest] = raw.split(':');
  const kind = REF_KINDS.find((known) => known === kindText);
  return kind && id && rest.length === 0 ? { kind, id } : null;
}

/** Reads two or three places, or alliances; the first one determines the kind. */
export function readCompared(raw: string, atlas: Atlas, unknown: string[]): Partial<AtlasState> | null {
  const refs = raw.split(',').map(readRef);
  const [first] = refs;
  if (!first || (first.kind !== 'place' && first.kind !== 'alliance') || refs.length > MOST_COMPARED) return null;
  if (!refs.every((ref) => ref?.kind === first.kind)) return null;
  const ids = [...new Set(refs.flatMap((ref) => ref?.id ?? []))];
  unknown.push(...ids.filter((id) => !recordOf(atlas, { kind: first.kind, id })));
  return {
    compared: ids.filter((id) => !unknown.includes(id)).map((id): Ref => ({ kind: first.kind, id })),
  };
}

/** Reads a map view, latitude, longitude and zoom: `31.2,120.4,8`; null if malformed. */
export function readView(raw: string): Camera | null {
  const numbers = raw.split(',').map((part) => (/^-?\d{1,3}(\.\d{1,6})?$/.test(part) ? Number(part) : Number.NaN));
  const [lat = Number.NaN, lon = Number.NaN, zoom = Number.NaN] = numbers;
  const isValid = numbers.length === 3 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22;
  return isValid ? { lon, lat, zoom } : null;
}

/** Writes a map view; null for the initial view, which depends on the frame, or if not finite. */
export function writeView(camera: AtlasState['camera']): string | null {
  return camera && !camera.home && isFiniteCamera(camera) ? `${camera.lat},${camera.lon},${camera.zoom}` : null;
}
