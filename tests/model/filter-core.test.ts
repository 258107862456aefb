import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePeriod, chooseValues, filterCore } from '../../src/model/filter-core.ts';
import { countsAmong, visibleRecords } from '../../src/model/filter-counts.ts';
import { pack } from '../../src/model/filter-pack.ts';
import { runs } from '../fixtures/runs.ts';

interface Item {
  facets: readonly (readonly string[] | null)[];
  from: number;
  to: number;
}
interface Chosen {
  options: readonly string[];
  mode: 'any' | 'all';
  excluded: readonly string[];
}
const FACETS = [0, 1, 2];
const OPTIONS = ['a', 'b', 'c', 'd', 'e'];

const day = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 30 }) },
  fc.constant(-Infinity),
  fc.constant(Infinity),
);
const start = day.filter((from) => from !== Infinity);
const end = day.filter((to) => to !== -Infinity);
/** Values may be said twice and in any order; days may be open, and a record may even end before it begins. */
const item: fc.Arbitrary<Item> = fc.record({
  facets: fc.tuple(
    ...FACETS.map(() => fc.option(fc.array(fc.constantFrom(...OPTIONS), { maxLength: 4 }), { freq: 8 })),
  ),
  from: start,
  to: end,
});
const change = fc.oneof(
  fc.record({
    facet: fc.constantFrom(...FACETS),
    chosen: fc.subarray([...OPTIONS, 'unheard of'], { maxLength: 3 }),
    mode: fc.constantFrom('any' as const, 'all' as const),
    excluded: fc.subarray([...OPTIONS, 'unheard of'], { maxLength: 2 }),
  }),
  fc.record({ from: start, to: end }),
);

describe('the filter core', () => {
  it('has the counts of brute force after every change of any sequence', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), fc.array(change, { maxLength: 12 }), (items, changes) => {
        const { packed, values } = pack(items, {
          facets: FACETS.map((facet) => (record: Item) => record.facets[facet] ?? null),
          days: (record) => record,
        });
        const core = filterCore(packed);
        const chosen = FACETS.map((): Chosen => ({ options: [], mode: 'any', excluded: [] }));
        let period = { from: -Infinity, to: Infinity };
        const isEnough = (record: Item, facet: number) => {
          const { options, mode } = chosen[facet] as Chosen;
          const own = record.facets[facet];
          if (!own || options.length === 0) return true;
          const has = options.map((option) => own.includes(option));
          return mode === 'all' ? has.every(Boolean) : has.some(Boolean);
        };
        const bans = (record: Item, facet: number) =>
          (chosen[facet] as Chosen).excluded.filter((option) => record.facets[facet]?.includes(option)).length;
        const passes = (record: Item, facet: number) => isEnough(record, facet) && bans(record, facet) === 0;
        const inTime = ({ from, to }: Item) => from < period.to && to > period.from;
        const left = (without: number) =>
          items.filter(
            (record) => inTime(record) && FACETS.every((facet) => facet === without || passes(record, facet)),
          );
        for (const next of changes) {
          if ('facet' in next) {
            chosen[next.facet] = { options: next.chosen, mode: next.mode, excluded: next.excluded };
            const numbersOf = (options: readonly string[]) =>
              options.map((option) => values[next.facet]?.get(option) ?? -1);
            chooseValues(core, next.facet, numbersOf(next.chosen), next.mode, numbersOf(next.excluded));
          } else {
            period = next;
            choosePeriod(core, period.from, period.to);
          }
          const visible = left(-1);
          expect(core.total).toBe(visible.length);
          expect([...visibleRecords(core)]).toEqual(visible.map((record) => items.indexOf(record)));
          for (const facet of FACETS) {
            const others = left(facet);
            const groups = {
              all: others,
              allowed: others.filter((record) => bans(record, facet) === 0),
              visible,
              withheld: others.filter((record) => isEnough(record, facet) && bans(record, facet) === 1),
            };
            const counted = Object.entries(groups).map(
              ([among, records]) => [countsAmong(core, facet, among as keyof typeof groups), records] as const,
            );
            for (const [option, value] of values[facet] ?? []) {
              const having = (records: readonly Item[]) =>
                records.filter((record) => record.facets[facet]?.includes(option)).length;
              expect(core.facets[facet]?.counts[value]).toBe(having(others));
              for (const [counts, records] of counted) expect(counts[value]).toBe(having(records));
            }
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('makes no new arrays for a change', () => {
    const items = OPTIONS.map((option, index) => ({ facets: [[option], null, []], from: index, to: index + 1 }));
    const { packed } = pack(items, {
      facets: FACETS.map((facet) => (record: Item) => record.facets[facet] ?? null),
      days: (record) => record,
    });
    const core = filterCore(packed);
    const before = core.facets.map(({ counts }) => counts);
    chooseValues(core, 0, [2]);
    choosePeriod(core, 1, 3);
    expect(core.facets.map(({ counts }) => counts)).toEqual(before);
    core.facets.forEach(({ counts }, index) => {
      expect(counts).toBe(before[index]);
    });
  });

  it('refuses a facet it does not have', () => {
    const core = filterCore(pack([], { facets: [], days: () => ({ from: 0, to: 1 }) }).packed);
    expect(() => chooseValues(core, 1, [])).toThrow('found facet 1, expected 0 to -1');
  });
});
