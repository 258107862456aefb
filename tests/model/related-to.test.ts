import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/facets.ts';
import { relatedTo } from '../../src/model/related-to.ts';
import type { Ref } from '../../src/model/types.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';

const ENTRIES: readonly Entry[] = [
  ...FILE.alliances.map((record): Entry => ({ kind: 'alliance', record })),
  ...FILE.events.map((record): Entry => ({ kind: 'event', record })),
  ...FILE.initiatives.map((record): Entry => ({ kind: 'initiative', record })),
];
const related = (ref: Ref, whole: typeof ATLAS | null) =>
  ENTRIES.filter(relatedTo(ATLAS, whole, ref)).map(({ record }) => record.id);

describe('what is related to a record', () => {
  it('is, for a source, what cites it, once the texts have loaded', () => {
    const source = { kind: 'source', id: 'src-a' } as const;
    expect(related(source, null)).toEqual([]);
    expect(related(source, ATLAS)).toEqual(ENTRIES.map(({ record }) => record.id));
    expect(related({ kind: 'source', id: 'src-x' }, ATLAS)).toEqual([]);
  });

  it('does not need the texts for others', () => {
    for (const ref of [
      { kind: 'alliance', id: 'al-robot' },
      { kind: 'place', id: '321200' },
      { kind: 'industry', id: 'ind-intmfg' },
      { kind: 'event', id: 'ev-robot' },
      { kind: 'initiative', id: 'in-plant' },
    ] as const) {
      expect(related(ref, null).length).toBeGreaterThan(0);
      expect(related(ref, null)).toEqual(related(ref, ATLAS));
    }
  });
});
