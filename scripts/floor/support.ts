/** When browsers learnt something, by MDN's data. */
import bcd from '@mdn/browser-compat-data/forLegacyNode';
import type { BrowserName, Identifier, SupportStatement } from '@mdn/browser-compat-data/types';
import { FLOOR } from './targets.ts';

export const { api: API, css: CSS } = bcd;
export const BUILTINS = bcd.javascript.builtins as Identifier;

/** The browsers of the floor, with their oldest version. */
const OLDEST = FLOOR.map((target) => {
  const [, name, version] = /^([a-z]+)([\d.]+)$/.exec(target) ?? [];
  return { name: name as BrowserName, version: Number(version) };
});

/** The first version of a browser with a feature, without flag, prefix or another name; Infinity if there is none. */
export function knownSince(feature: Identifier, browser: BrowserName): number {
  const statement: SupportStatement | undefined = feature.__compat?.support[browser];
  const versions = [statement ?? []]
    .flat()
    .filter(({ flags, prefix, alternative_name: alias }) => !flags && !prefix && !alias)
    .map(({ version_added: version }) => (version ? Number.parseFloat(version.replace('≤', '')) : Number.NaN));
  return Math.min(...versions.filter((version) => !Number.isNaN(version)), Number.POSITIVE_INFINITY);
}

/** The browsers of the floor that do not know a feature yet, as `Safari 16.4`; empty if all do, or if nothing is known. */
export function laterIn(feature: Identifier): string[] {
  if (!feature.__compat) return [];
  return OLDEST.flatMap(({ name, version }) => {
    const since = knownSince(feature, name);
    if (since <= version) return [];
    return [`${bcd.browsers[name].name} ${since === Number.POSITIVE_INFINITY ? '(never)' : since}`];
  });
}

/** The features below one, with their keys. */
export function childrenOf(feature: Identifier): [string, Identifier][] {
  return Object.entries(feature).filter((entry): entry is [string, Identifier] => entry[0] !== '__compat');
}

/** All features below one that have a key, at any depth. */
export function* descendantsOf(feature: Identifier): Generator<[string, Identifier]> {
  for (const [key, child] of childrenOf(feature)) {
    yield [key, child];
    yield* descendantsOf(child);
  }
}

/** Of several features with one name: the browsers without any of them. Empty as soon as one is known everywhere. */
export function laterInAll(features: readonly Identifier[]): string[] {
  const later = features.map(laterIn);
  return later.every((browsers) => browsers.length > 0) ? (later[0] ?? []) : [];
}
