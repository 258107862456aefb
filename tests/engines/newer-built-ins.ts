/** A script that takes from a newer Chromium what a version of old did not have yet, by MDN's data. */
import type { Identifier } from '@mdn/browser-compat-data/types';
import { API, BUILTINS, childrenOf, knownSince } from '../../scripts/floor/support.ts';

/** What is taken away: `owner` is the name of a global object, or null for the global object itself. */
interface Removal {
  readonly owner: string | null;
  readonly name: string;
  /** Whether the owner itself has it, its prototype, or (not told of the language's own objects) either. */
  readonly of: 'itself' | 'prototype' | 'either';
}

/** All built-in objects and members of them that came after a version of Chromium. */
export function newerThan(version: number): Removal[] {
  const isNewer = (feature: Identifier) => {
    const since = knownSince(feature, 'chrome');
    return since > version && since !== Number.POSITIVE_INFINITY;
  };
  const owners = [...childrenOf(API), ...childrenOf(BUILTINS)];
  const members = owners.flatMap(([owner, feature]) => {
    const own = childrenOf(feature).filter(([name, member]) => name !== owner && isNewer(member));
    return own.map(([key]): Removal => ({ owner, name: nameOf(key), of: placeOf(owner, key) }));
  });
  const whole = owners.filter(([, feature]) => isNewer(feature));
  return [...whole.map(([name]): Removal => ({ owner: null, name, of: 'itself' })), ...members];
}

/** Runs before any script of a page. */
export function removalScript(removals: readonly Removal[]): string {
  return `(${remove})(${JSON.stringify(removals)});`;
}

/** MDN's key → name of the property: `timeout_static`, `beforematch_event`. */
function nameOf(key: string): string {
  return key.endsWith('_event') ? `on${key.slice(0, -'_event'.length)}` : key.replace(/_static$/, '');
}

function placeOf(owner: string, key: string): Removal['of'] {
  if (owner in BUILTINS) return 'either';
  return key.endsWith('_static') ? 'itself' : 'prototype';
}

function remove(removals: readonly Removal[]): void {
  const everything = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  const typedArray = Object.getPrototypeOf(Int8Array);
  for (const { owner, name, of } of removals) {
    const object = owner === 'TypedArray' ? typedArray : owner === null ? everything : everything[owner];
    const places = [
      ...(of === 'prototype' ? [] : [object]),
      ...(of === 'itself' ? [] : [object?.prototype]),
      ...(owner === 'Window' || owner === 'WindowOrWorkerGlobalScope' ? [everything] : []),
    ];
    for (const place of places) if (place && Object.hasOwn(place, name)) Reflect.deleteProperty(place, name);
  }
}
