import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Atlas, indexAtlas } from '../../src/model/atlas.ts';
import { dayOf } from '../../src/model/dates.ts';
import {
  type Choice,
  FACETS,
  type FacetChoice,
  type FacetId,
  type MatchChoice,
  PROVINCES,
} from '../../src/model/facets.ts';
import { loosened, partsOf } from '../../src/model/loosening.ts';
import { filterIndex, query, resultOf, type Visible } from '../../src/model/query.ts';
import type { AtlasFile, Period } from '../../src/model/types.ts';
import { choice, file } from '../fixtures/arbitrary.ts';
import { ATLAS, atlasFile, event, FILE, grouping } from '../fixtures/atlas.ts';
import { has, inTime, isMember, itemsOf, passes, placesNamed } from '../fixtures/brute-force.ts';
import { runs } from '../fixtures/runs.ts';

const NOTHING: Choice = { period: null, facets: {}, match: {} };
const IDS = FACETS.map(({ id }) => id);
/** Half the runs on the fixture, half on random datasets. */
const anyFile: fc.Arbitrary<AtlasFile> = fc.oneof(fc.constant(FILE), file);

function see(atlas: Atlas, facets: Choice['facets'], rest: Partial<Choice> = {}): Visible {
  return query(filterIndex(atlas), { ...NOTHING, ...rest, facets });
}

function years(from: number, to: number): Period {
  return { from: dayOf(from), to: dayOf(to) };
}

describe('query, against its definition', () => {
  it('leaves exactly the records that pass every facet and the period', () => {
    fc.assert(
      fc.property(anyFile, choice, (data, chosen) => {
        const { domain } = indexAtlas(data);
        const expected = itemsOf(data).filter(
          (item) => inTime(item, chosen, domain) && IDS.every((id) => passes(data, item, chosen, id)),
        );
        const visible = query(filterIndex(indexAtlas(data)), chosen);
        expect([...visible.ids]).toEqual(expected.map(({ id }) => id));
        const listed = [...visible.alliances, ...visible.events, ...visible.initiatives].map(({ id }) => id);
        expect(listed).toEqual(expected.map(({ id }) => id));
        expect(visible.total).toBe(expected.length);
      }),
      { numRuns: runs(300) },
    );
  });

  it('counts for each place the visible records about it', () => {
    fc.assert(
      fc.property(anyFile, choice, (data, chosen) => {
        const visible = query(filterIndex(indexAtlas(data)), chosen);
        const about = itemsOf(data).filter(({ id }) => visible.ids.has(id));
        for (const { id, corridor } of data.places) {
          const here = about.filter((item) => placesNamed(item).has(id));
          const membersOnly = (chosen.facets.grouping?.length ?? 0) > 0 && chosen.match.grouping !== 'none';
          const hidden = !corridor && membersOnly;
          const count = (kind: string) => here.filter((item) => item.kind === kind).length;
          const expected =
            here.length === 0 || hidden
              ? undefined
              : {
                  alliances: count('alliance'),
                  events: count('event'),
                  initiatives: count('initiative'),
                  total: here.length,
                };
          expect(visible.placeCounts.get(id)).toEqual(expected);
        }
      }),
    );
  });

  it('shows a membership when its alliance is visible and it can have lasted on a day that is asked for', () => {
    fc.assert(
      fc.property(anyFile, choice, (data, chosen) => {
        const { domain } = indexAtlas(data);
        const visible = query(filterIndex(indexAtlas(data)), chosen);
        const expected = data.alliances
          .filter(({ id }) => visible.ids.has(id))
          .flatMap((record) => record.members.filter((membership) => isMember(membership, record, chosen, domain)));
        expect(visible.memberships.map(({ membership }) => membership)).toEqual(expected);
      }),
    );
  });

  it('never calls a record possible that is hidden, nor any without a period', () => {
    fc.assert(
      fc.property(anyFile, choice, (data, chosen) => {
        const { possible, ids } = query(filterIndex(indexAtlas(data)), chosen);
        for (const id of possible) expect(ids.has(id)).toBe(true);
        if (chosen.period === null && chosen.timeMode !== 'as-of') expect(possible.size).toBe(0);
      }),
    );
  });
});

describe('the counts of options, against its definition', () => {
  it('counts the records that would be left with the option, all else as chosen', () => {
    fc.assert(
      fc.property(anyFile, choice, fc.constantFrom(...IDS), (data, chosen, id) => {
        const index = filterIndex(indexAtlas(data));
        const counts = resultOf(index, chosen).counts[id];
        for (const { value } of FACETS.find((facet) => facet.id === id)?.options(index.atlas) ?? []) {
          const own = chosen.facets[id] ?? [];
          const out = chosen.excluded?.[id] ?? [];
          const isOut = out.includes(value) && chosen.match[id] !== 'none';
          const expected = itemsOf(data).filter((item) => {
            if (!inTime(item, chosen, index.atlas.domain)) return false;
            if (!IDS.every((other) => other === id || passes(data, item, chosen, other))) return false;
            // What it keeps away: there with one exclusion less.
            if (isOut) {
              const without = { ...chosen, excluded: { ...chosen.excluded, [id]: out.filter((one) => one !== value) } };
              return passes(data, item, without, id) && !passes(data, item, chosen, id);
            }
            if (!passes(data, item, { ...chosen, facets: {} }, id)) return false;
            const answers = [...own, value].map((option) => has(data, item, id, option));
            if (chosen.match[id] === 'none') return !answers.includes(true);
            return chosen.match[id] === 'all' ? !answers.some((answer) => answer !== true) : answers.at(-1) === true;
          });
          expect(counts.get(value) ?? 0).toBe(expected.length);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('says for each option how many results choosing it gives: alone (any), or as well (all, none)', () => {
    fc.assert(
      fc.property(anyFile, choice, fc.constantFrom<FacetId>(...IDS), (data, chosen, id) => {
        const index = filterIndex(indexAtlas(data));
        // Of a facet that leaves some records alone, as kinds of events do, only what excludes counts these.
        const speaksOfAll = itemsOf(data).every((item) => has(data, item, id, '') !== null);
        fc.pre(speaksOfAll || chosen.match[id] === 'none');
        const keep = chosen.match[id] ? (chosen.facets[id] ?? []) : [];
        for (const [value, count] of resultOf(index, chosen).counts[id]) {
          if (chosen.match[id] !== 'none' && chosen.excluded?.[id]?.includes(value)) continue;
          const facets = { ...chosen.facets, [id]: [...new Set([...keep, value])] };
          expect(query(index, { ...chosen, facets }).total).toBe(count);
        }
      }),
    );
  });
});

describe('what can be lifted, against its definition', () => {
  it('is each part of the choice, and nothing else is lifted with it', () => {
    fc.assert(
      fc.property(anyFile, choice, (data, chosen) => {
        const index = filterIndex(indexAtlas(data));
        const total = query(index, chosen).total;
        const lifted = partsOf(chosen);
        for (const part of lifted) {
          const after = loosened(chosen, part);
          expect(query(index, after).total).toBeGreaterThanOrEqual(total);
          expect(partsOf(after)).toEqual(lifted.filter((other) => other !== part));
        }
        const parts = FACETS.flatMap(({ id }) => {
          const isNone = chosen.match[id] === 'none';
          const [own, out] = [chosen.facets[id]?.length ?? 0, chosen.excluded?.[id]?.length ?? 0];
          return [...(own > 0 && !isNone ? [id] : []), ...(out > 0 || (own > 0 && isNone) ? [`not ${id}`] : [])];
        });
        const isTimed = chosen.period !== null || chosen.timeMode !== 'overlap';
        expect(lifted.map(({ remove, excluding }) => (excluding ? `not ${remove}` : remove))).toEqual([
          ...parts,
          ...(isTimed ? ['period'] : []),
        ]);
      }),
    );
  });
});

describe('on the fixture', () => {
  it('shows everything when nothing is chosen', () => {
    expect(see(ATLAS, {}).total).toBe(FILE.alliances.length + FILE.events.length + FILE.initiatives.length);
  });

  it('finds records of a finer industry under the wider one', () => {
    expect([...see(ATLAS, { industry: ['ind-intmfg'] }).ids]).toEqual([
      'al-robot',
      'al-hailing',
      'ev-robot',
      'ev-year',
      'in-plant',
    ]);
  });

  it('finds records of a district under its city, and not the other way round', () => {
    expect(see(ATLAS, { place: ['321200'] }).ids.has('al-hailing')).toBe(true);
    expect(see(ATLAS, { place: ['321202'] }).ids.has('ev-lasting')).toBe(false);
  });

  it('asks for any of the options, or for all of them', () => {
    const facets = { alliance: ['al-robot', 'al-newmat'] };
    expect([...see(ATLAS, facets, { match: { alliance: 'all' } }).ids]).toEqual(['ev-lasting']);
    expect([...see(ATLAS, facets).ids]).toEqual([
      'al-robot',
      'al-newmat',
      'ev-robot',
      'ev-month',
      'ev-lasting',
      'in-plant',
    ]);
  });

  it('asks for none of the options', () => {
    const facets = { alliance: ['al-robot', 'al-newmat'] };
    expect([...see(ATLAS, facets, { match: { alliance: 'none' } }).ids]).toEqual([
      'al-hailing',
      'ev-year',
      'ev-open',
      'in-undated',
    ]);
    // Hailing lies in Taizhou.
    expect([...see(ATLAS, { place: ['321200'] }, { match: { place: 'none' } }).ids]).toEqual([
      'al-newmat',
      'ev-robot',
      'ev-month',
      'ev-open',
      'in-plant',
    ]);
  });

  it('asks for some options and not for others, in every mode', () => {
    const some = { place: ['320500', '330400'] };
    const but = { excluded: { place: ['321200'] } };
    const kept = (rest: Partial<Choice>) => [...see(ATLAS, some, rest).ids];
    const has = (id: string) => ATLAS.alliances.get(id)?.members.map(({ place }) => place);
    expect(has('al-robot')).toContain('321200');
    expect(kept({ match: { place: 'all' } })).toContain('al-robot');
    expect(kept({ ...but, match: { place: 'all' } })).toEqual(['al-newmat', 'ev-robot']);
    expect(kept(but)).not.toContain('al-robot');
    // Beside options that exclude already, it excludes, too.
    expect(kept({ ...but, match: { place: 'none' } })).toEqual([
      ...see(ATLAS, { place: ['320500', '330400', '321200'] }, { match: { place: 'none' } }).ids,
    ]);
    // Nothing is needed: what is left is all but that.
    expect([...see(ATLAS, {}, but).ids]).toEqual([
      ...see(ATLAS, { place: ['321200'] }, { match: { place: 'none' } }).ids,
    ]);
  });

  it('counts for an option of none what is left once it is excluded as well', () => {
    const choice: Choice = { ...NOTHING, facets: { place: ['330400'] }, match: { place: 'none' } };
    // Without Jiaxing: al-hailing, ev-year, ev-open, ev-lasting, in-undated.
    expect(Object.fromEntries(resultOf(filterIndex(ATLAS), choice).counts.place)).toEqual({
      '320500': 4,
      '321200': 1,
      '321202': 2,
      '330400': 5,
    });
  });

  it('leaves what is no event when kinds of events are excluded, and counts it', () => {
    const choice: Choice = { ...NOTHING, facets: { type: ['plan'] }, match: { type: 'none' } };
    expect(query(filterIndex(ATLAS), choice).events.map(({ id }) => id)).not.toContain('ev-open');
    expect(query(filterIndex(ATLAS), choice).total).toBe(9);
    const counts = resultOf(filterIndex(ATLAS), choice).counts.type;
    expect([counts.get('plan'), counts.get('alliance-founding'), counts.get('report')]).toEqual([9, 7, 9]);
  });

  it('shows what keeps away from the corridor, with all its places', () => {
    const { ids, placeCounts } = see(ATLAS, { grouping: ['gr-g60'] }, { match: { grouping: 'none' } });
    expect([...ids]).toEqual(['al-hailing', 'ev-year', 'ev-open', 'ev-lasting']);
    expect([...placeCounts.keys()].sort()).toEqual(['321200', '321202']);
  });

  it('counts only members of the chosen groupings, and lists only those', () => {
    const council = grouping('gr-council', ['320500', '321200']);
    const atlas = indexAtlas(atlasFile({ ...FILE, groupings: [...FILE.groupings, council] }));
    const seen = (facets: FacetChoice, match: MatchChoice = {}) => {
      const { placeCounts, groupings } = see(atlas, facets, { match });
      return [[...placeCounts.keys()].sort(), groupings.map(({ id }) => id)];
    };
    expect(seen({ grouping: ['gr-g60'] })).toEqual([['320500', '330400'], ['gr-g60']]);
    expect(seen({ grouping: ['gr-council'] })).toEqual([['320500', '321200'], ['gr-council']]);
    const both = [
      ['320500', '321200', '330400'],
      ['gr-g60', 'gr-council'],
    ];
    expect(seen({ grouping: ['gr-g60', 'gr-council'] })).toEqual(both);
    expect(seen({ grouping: ['gr-g60', 'gr-council'] }, { grouping: 'all' })).toEqual(both);
    // Hailing lies in Taizhou, but is no member itself.
    expect(seen({ alliance: ['al-hailing'] })).toEqual([['321202'], []]);
  });

  it('leaves alliances and initiatives when kinds of events are chosen', () => {
    const visible = see(ATLAS, { type: ['plan'] });
    expect(visible.events.map(({ id }) => id)).toEqual(['ev-open']);
    expect(visible.alliances).toHaveLength(FILE.alliances.length);
    expect(visible.initiatives).toHaveLength(FILE.initiatives.length);
  });

  it('shows an alliance from its founding on, and one of unknown founding always', () => {
    const before = see(ATLAS, {}, { period: years(2016, 2018) });
    expect(before.alliances.map(({ id }) => id)).toEqual(['al-hailing']);
    const after = see(ATLAS, {}, { period: years(2025, 2026) });
    expect(after.alliances).toHaveLength(3);
  });

  it('drops a member that has left', () => {
    const members = (from: number, to: number) =>
      see(ATLAS, { alliance: ['al-robot'] }, { period: years(from, to) }).memberships.map(
        ({ membership }) => membership.place,
      );
    expect(members(2020, 2021)).toEqual(['330400', '320500', '321200']);
    expect(members(2022, 2023)).toEqual(['330400', '320500']);
  });

  it('shows as of a day what was there until then, and who was in on it', () => {
    const asOf = (day: number) => see(ATLAS, {}, { period: { from: day - 1, to: day + 1 }, timeMode: 'as-of' });
    const seen = asOf(dayOf(2019, 6, 30));
    expect([...seen.ids]).toEqual([
      'al-robot',
      'al-newmat',
      'al-hailing',
      'ev-robot',
      'ev-month',
      'ev-open',
      'in-undated',
    ]);
    expect([...seen.possible]).toEqual(['al-hailing', 'ev-open', 'in-undated']);
    expect(seen.memberships.map(({ membership }) => membership.place)).toEqual([
      '330400',
      '320500',
      '320500',
      '330400',
    ]);
    // By 2019 has certainly come once 2019 is over.
    expect([...asOf(dayOf(2020)).possible]).not.toContain('ev-open');
  });

  it('shows who was in on either of two days', () => {
    const period = { from: dayOf(2018, 12, 21), to: dayOf(2022) };
    const { memberships } = see(ATLAS, { alliance: ['al-robot'] }, { period, timeMode: 'change' });
    // 321200 joined and left in between.
    expect(memberships.map(({ membership }) => membership.place)).toEqual(['330400', '320500']);
  });

  it('gives every province and every option of the tables a count or none, never a stranger', () => {
    const index = filterIndex(ATLAS);
    const provinces = [...resultOf(index, NOTHING).counts.province.keys()];
    expect(provinces.every((province) => PROVINCES.some((known) => known === province))).toBe(true);
  });
});

describe('possible: the date can fall in the period and need not', () => {
  const possibleIn = (date: string, period: Period, endDate?: string) => {
    const record = event('ev-x', date, endDate === undefined ? {} : { endDate });
    const visible = see(indexAtlas(atlasFile({ events: [record] })), {}, { period });
    return visible.total === 0 ? 'hidden' : visible.possible.has('ev-x') ? 'possible' : 'certain';
  };
  const summer = { from: dayOf(2020, 6), to: dayOf(2020, 9) };

  it.each([
    ['2020-07-01', undefined, 'certain'],
    ['2020-07', undefined, 'certain'],
    ['2020', undefined, 'possible'],
    ['../2020-07', undefined, 'possible'],
    ['2020-05', undefined, 'hidden'],
    // Lasting events: begun before and ended after is no doubt.
    ['2020-05-01', '2020-07-01', 'certain'],
    ['2019', '2021', 'certain'],
    ['2020-08-31', '2022', 'certain'],
    // May have begun only after the summer, or ended before it.
    ['2020', '2021', 'possible'],
    ['2020-01-01', '2020', 'possible'],
    ['2020-09', '2021', 'hidden'],
  ])('%s to %s in the summer of 2020 is %s', (date, endDate, expected) => {
    expect(possibleIn(date, summer, endDate)).toBe(expected);
  });

  it('doubts an alliance only if it may have been founded after the period, or at an unknown time', () => {
    const ids = (period: Period) => [...see(ATLAS, {}, { period }).possible].filter((id) => id.startsWith('al-'));
    expect(ids({ from: dayOf(2018, 11, 10), to: dayOf(2018, 11, 20) })).toEqual(['al-newmat', 'al-hailing']);
    expect(ids(years(2020, 2021))).toEqual(['al-hailing']);
  });
});
