import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { partFiles, supportFile } from '../../scripts/data/parts.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { must } from '../../src/model/must.ts';
import { COLLECTIONS, type Collection, FIRST_SCHEMAS, NO_EXTRAS } from '../../src/model/parts.ts';
import { NO_SUPPORT, type Support, supportFrom } from '../../src/model/support.ts';
import { joinParts, TEXT_SCHEMAS } from '../../src/model/texts.ts';
import type { AtlasFile, FirstFile, Texts } from '../../src/model/types.ts';
import { arcsOf } from '../../src/scene/arcs.ts';
import { workOutSupport } from '../../src/scene/work-out-support.ts';
import { file as anyFile } from '../fixtures/arbitrary.ts';
import { FILE } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';
import { runs } from '../fixtures/runs.ts';

/** The records of a part as the page gets them. */
function partOf(file: AtlasFile, name: 'first' | 'texts'): Record<Collection, object[]> {
  return JSON.parse(must(partFiles(file, NO_EXTRAS).get(`${name}.json`), name));
}

const firstOf = (file: AtlasFile) => partOf(file, 'first') as unknown as FirstFile;
const textsOf = (file: AtlasFile) => partOf(file, 'texts') as unknown as Texts;

describe('the two parts of a dataset', () => {
  it('together are the whole', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(joinParts(firstOf(file), textsOf(file))).toEqual(file);
      }),
      { numRuns: runs(50) },
    );
  });

  it('pass their own schemas, and not each other’s', () => {
    for (const collection of COLLECTIONS) {
      for (const [part, own, other] of [
        ['first', FIRST_SCHEMAS, TEXT_SCHEMAS],
        ['texts', TEXT_SCHEMAS, FIRST_SCHEMAS],
      ] as const) {
        const records = partOf(FILE, part)[collection];
        expect(records).toHaveLength(FILE[collection].length);
        for (const record of records) {
          expect(v.safeParse(own[collection], record).issues).toBeUndefined();
          expect(v.is(other[collection], record)).toBe(false);
        }
      }
    }
  });

  it('say what state a project is in before its texts have loaded', () => {
    const [plant] = firstOf(FILE).initiatives;
    expect(plant?.status).toEqual({ state: 'under-construction' });
  });

  it('stay as they are when they are joined', () => {
    const [first, texts] = [firstOf(FILE), textsOf(FILE)];
    joinParts(first, texts);
    expect([first, texts]).toEqual([firstOf(FILE), textsOf(FILE)]);
  });

  it('give no record of which only one tells, or of whose members they differ', () => {
    const less = { ...FILE, alliances: FILE.alliances.slice(1), sources: [] };
    expect(joinParts(firstOf(less), textsOf(FILE))).toEqual(less);
    expect(joinParts(firstOf(FILE), textsOf(less))).toEqual(less);
    const [robot, ...others] = FILE.alliances;
    const left = { ...FILE, alliances: [{ ...robot, members: robot?.members.slice(1) }, ...others] } as AtlasFile;
    expect(joinParts(firstOf(FILE), textsOf(left)).alliances).toEqual(others);
  });
});

describe('the support that comes with the data', () => {
  const plain = ({ trees, edges }: Support) => ({ trees: [...trees], edges: [...edges] });

  it('is the one that would be worked out, arcs included', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const worked = indexAtlas(file, NO_EXTRAS, workOutSupport(file));
        const given = linkedAtlas(file);
        expect(given.support).not.toBe(NO_SUPPORT);
        expect(plain(given.support)).toEqual(plain(worked.support));
        expect([...arcsOf(given)]).toEqual([...arcsOf(worked)]);
      }),
      { numRuns: runs(50) },
    );
  });

  it.each([
    ['an alliance more', { ...FILE, alliances: FILE.alliances.slice(1) }],
    ['an alliance less', { ...FILE, alliances: [...FILE.alliances, { ...FILE.alliances[0], id: 'al-x' }] }],
    [
      'a member more',
      { ...FILE, alliances: FILE.alliances.map((one) => ({ ...one, members: one.members.slice(0, 2) })) },
    ],
    ['a place more', { ...FILE, places: FILE.places.slice(0, 3) }],
  ])('is not used where it is of %s', (_, other) => {
    const file = other as AtlasFile;
    const given = supportFile(FILE);
    expect(supportFrom(file, given)).toBeNull();
    expect(indexAtlas(file, { waters: [], support: given }).support).toBe(NO_SUPPORT);
  });
});
