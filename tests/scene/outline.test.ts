import { describe, expect, it } from 'vitest';
import { indexAtlas, SHOWN } from '../../src/model/atlas.ts';
import { dayOf } from '../../src/model/dates.ts';
import { isSameOutline, NO_OUTLINE, outlineOf } from '../../src/scene/outline.ts';
import { ATLAS, atlasFile, FILE, grouping } from '../fixtures/atlas.ts';

const member = (place: string, since: string | null, until: string | null = null) => ({
  place,
  since,
  until,
  basis: 'stated' as const,
  sources: ['src-a'],
});

const GROWING = grouping('gr-growing', [], {
  founded: '2016-05-24',
  line: 'corridor',
  members: [member('330400', null), member('320500', '2018'), member('321200', '2017-07', '2019-12-31')],
});
const atlas = indexAtlas(atlasFile({ places: FILE.places, groupings: [...FILE.groupings, GROWING] }));
const on = (year: number, month = 1) => [{ from: dayOf(year, month), to: dayOf(year, month) + 1 }];
const seen = (...when: Parameters<typeof on>) => {
  const { members, possible, line } = outlineOf(atlas, 'gr-growing', on(...when));
  return { members: [...members].sort(), possible: [...possible], line };
};

describe('the outlined grouping', () => {
  it('is the one that the data show, another one by its id, or none', () => {
    expect(outlineOf(ATLAS, SHOWN, []).grouping?.id).toBe('gr-g60');
    expect(outlineOf(atlas, 'gr-growing', []).grouping).toBe(GROWING);
    expect(outlineOf(ATLAS, null, [])).toBe(NO_OUTLINE);
    expect(outlineOf(ATLAS, 'gr-none', [])).toBe(NO_OUTLINE);
    expect(outlineOf(indexAtlas(atlasFile({ places: FILE.places, groupings: [] })), SHOWN, [])).toBe(NO_OUTLINE);
  });

  it('has in all time everyone who ever belonged, and its line', () => {
    const { members, possible, line } = outlineOf(atlas, 'gr-growing', []);
    expect([...members].sort()).toEqual(['320500', '321200', '330400']);
    expect([possible.size, line]).toEqual([0, true]);
  });

  it('has as of a day those who belonged then; of vague dates it says that they are possible', () => {
    expect(seen(2015)).toEqual({ members: [], possible: [], line: false });
    expect(seen(2017)).toEqual({ members: ['330400'], possible: [], line: false });
    expect(seen(2018, 6)).toEqual({ members: ['320500', '321200', '330400'], possible: ['320500'], line: true });
    expect(seen(2020)).toEqual({ members: ['320500', '330400'], possible: [], line: false });
  });

  it('is the same where members and doubts are', () => {
    const [early, later] = [outlineOf(atlas, 'gr-growing', on(2020)), outlineOf(atlas, 'gr-growing', on(2021))];
    expect(isSameOutline(early, later)).toBe(true);
    expect(isSameOutline(early, outlineOf(atlas, 'gr-growing', on(2018, 6)))).toBe(false);
    expect(isSameOutline(early, outlineOf(atlas, 'gr-g60', on(2020)))).toBe(false);
  });
});
