import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byAlliance,
  CHANGE_LISTS,
  type ChangeLine,
  changeLines,
  linesIn,
} from '../../../src/analyses/changes/change-lines.ts';
import { changesFile, sourcesOf } from '../../../src/analyses/changes/changes-file.ts';
import { windowsOf } from '../../../src/model/as-of.ts';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { dayOf } from '../../../src/model/dates.ts';
import type { Period, WholeAlliance } from '../../../src/model/types.ts';
import { period as anyPeriod, file } from '../../fixtures/arbitrary.ts';
import { ATLAS, alliance, member } from '../../fixtures/atlas.ts';

const PERIOD = { from: dayOf(2018, 12, 31), to: dayOf(2021, 7) };

function linesBetween(alliances: readonly WholeAlliance[], period: Period = PERIOD): ChangeLine[] {
  const [first, last] = windowsOf(ATLAS.domain, { period, timeMode: 'change' }) as [Period, Period];
  return changeLines(alliances, [first, last]);
}

/** Section → what it lists: an alliance, or alliance and place. */
function sectioned(lines: readonly ChangeLine[]): Record<string, string[]> {
  const entries = CHANGE_LISTS.map((section) => [
    section.id,
    linesIn(lines, section).map(({ alliance: { id }, place }) => (place ? `${id} ${place}` : id)),
  ]);
  return Object.fromEntries(entries.filter(([, listed]) => listed?.length));
}

describe('what differs between two days', () => {
  it('is told of alliances and of the places in them, in order of founding', () => {
    const alliances = [
      alliance('al-later', [member('330400'), member('320500', { since: '2021' })], { founded: '2020-03-01' }),
      alliance(
        'al-old',
        [member('330400'), member('320500', { until: '2020-06-30' }), member('321200', { until: '2021' })],
        {
          founded: '2017',
        },
      ),
      alliance('al-vague', [member('330400')], { founded: '../2020' }),
      alliance('al-unknown', [member('330400')]),
      alliance('al-announced', [], { exists: false }),
      alliance('al-future', [member('330400')], { founded: '2022' }),
      alliance('al-passing', [member('330400', { since: '2019', until: '2020' })], { founded: '2018' }),
    ];
    expect(sectioned(linesBetween(alliances))).toEqual({
      founded: ['al-later'],
      joined: ['al-later 330400'],
      left: ['al-old 320500'],
      passed: ['al-passing 330400'],
      'maybe-founded': ['al-vague'],
      'maybe-joined': ['al-later 320500', 'al-vague 330400'],
      'maybe-left': ['al-old 321200'],
      unknown: ['al-unknown', 'al-unknown 330400', 'al-announced'],
      kept: ['al-old', 'al-old 330400', 'al-passing'],
    });
  });

  it('finds each line in one section, and each alliance and place at most once', () => {
    fc.assert(
      fc.property(file, anyPeriod, (data, period) => {
        const [first, last] = windowsOf(ATLAS.domain, { period, timeMode: 'change' }) as [Period, Period];
        const lines = changeLines(data.alliances, [first, last]);
        const listed = Object.values(sectioned(lines)).flat();
        expect(listed).toHaveLength(lines.length);
        expect(new Set(listed).size).toBe(listed.length);
        for (const { place, memberships } of lines) expect(memberships.length > 0).toBe(place !== null);
      }),
    );
  });

  it('puts places of one alliance together where the same is known of them', () => {
    const since = '2019-05-15';
    const record = alliance(
      'al-x',
      [
        member('330400', { since }),
        member('320500', { since, basis: 'inferred' }),
        member('321200', { since, basis: 'inferred', role: 'host' }),
        member('321202', { since: '2020', basis: 'inferred' }),
      ],
      { founded: since },
    );
    const [group, ...others] = byAlliance(linesBetween([record]));
    expect(others).toEqual([]);
    expect(group?.itself).toBe(true);
    expect(group?.rows.map(({ places, since: begun, basis }) => [places, begun, basis])).toEqual([
      [['330400'], since, 'stated'],
      [['320500', '321200'], since, 'inferred'],
      [['321202'], '2020', 'inferred'],
    ]);
  });
});

describe('the file of changes', () => {
  it('has a row for each alliance and each membership, with dates as written', () => {
    const { name, text } = changesFile(ATLAS, linesBetween(ATLAS.file.alliances), PERIOD, 'en');
    expect(name).toBe('delta-atlas-changes-2018-12-31-2021-06-30-0123456789ab.csv');
    const rows = text.trim().split('\r\n').slice(1);
    expect(rows).toContain(
      'Joined,0,al-robot,Robot Alliance,机器人产业联盟,2018-12-21,321200,Taizhou,泰州市,Member,2020,2021-06-30,stated,src-a',
    );
    expect(rows).toContain('Unchanged,0,al-newmat,New Materials Alliance,新材料产业联盟,2018-11,,,,,,,,src-a');
    expect(rows.every((row) => row.split(',').length === 14)).toBe(true);
  });

  it('cites each source once, in the order of the lists', () => {
    const records = [
      alliance('al-a', [member('330400', { sources: ['s2', 's1'] })], { founded: '2020', sources: ['s3'] }),
      alliance('al-b', [member('330400', { sources: ['s1', 's4'] })], { founded: '2019', sources: ['s5', 's3'] }),
    ];
    expect(sourcesOf(linesBetween(records))).toEqual(['s5', 's3', 's1', 's4', 's2']);
  });

  it('can be written of any data in any period', () => {
    fc.assert(
      fc.property(file, anyPeriod, (data, period) => {
        const atlas = indexAtlas(data);
        const [first, last] = windowsOf(atlas.domain, { period, timeMode: 'change' }) as [Period, Period];
        const lines = changeLines(data.alliances, [first, last]);
        const rows = changesFile(atlas, lines, period, 'zh').text.trim().split('\r\n').slice(1);
        expect(rows).toHaveLength(lines.reduce((sum, { memberships }) => sum + Math.max(1, memberships.length), 0));
      }),
    );
  });
});
