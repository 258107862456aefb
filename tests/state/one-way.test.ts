/** Rule 4: a subscription draws and never writes. Read off the sources, so that no view can be forgotten. */
import { describe, expect, it } from 'vitest';
import * as actions from '../../src/state/actions.ts';

const SOURCES = import.meta.glob<string>('/src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const WRITES = new RegExp(
  `\\.setState\\(|\\b(${Object.keys(actions)
    .filter((name) => name !== 'sameRef')
    .join('|')})\\(\\s*store\\b`,
);

/** What stands between the brackets of every `.subscribe(…)`. */
function subscriptions(source: string): string[] {
  return [...source.matchAll(/\.subscribe\(/g)].map(({ index }) => {
    const start = index + '.subscribe('.length;
    let depth = 1;
    let end = start;
    for (; depth > 0 && end < source.length; end++) {
      if (source[end] === '(') depth++;
      else if (source[end] === ')') depth--;
    }
    return source.slice(start, end - 1);
  });
}

describe('a subscription', () => {
  it('is told from what stands around it, and a write in it is seen', () => {
    const bad =
      'onClick(() => select(store, a)); store.subscribe((s) => s.period, () => { hover(store, null); }); hover(store, b);';
    expect(subscriptions(bad)).toEqual(['(s) => s.period, () => { hover(store, null); }']);
    expect(subscriptions(bad).some((text) => WRITES.test(text))).toBe(true);
    expect(WRITES.test('(s) => s.hovered, (ref) => paint(ref)')).toBe(false);
  });

  it('never writes, in any file of the app', () => {
    const offenders = Object.entries(SOURCES).filter(([, source]) =>
      subscriptions(source).some((text) => WRITES.test(text)),
    );
    expect(Object.keys(SOURCES).length).toBeGreaterThan(20);
    expect(offenders.map(([path]) => path)).toEqual([]);
  });
});
