import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { partsOf, supportFile } from '../../scripts/data/parts.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { beginRecord } from '../../src/model/begin-record.ts';
import { completeAtlas } from '../../src/model/complete.ts';
import { COLLECTIONS, NO_EXTRAS, partSchema } from '../../src/model/parts.ts';
import { atlasFile as atlasSchema } from '../../src/model/schema.ts';
import { NO_SUPPORT, type Support, supportFrom } from '../../src/model/support.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import { arcsOf } from '../../src/scene/arcs.ts';
import { workOutSupport } from '../../src/scene/work-out-support.ts';
import { file as anyFile } from '../fixtures/arbitrary.ts';
import { FILE } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';
import { runs } from '../fixtures/runs.ts';

/** A part as the page gets it: parsed, begun if it is the first. */
function partOf(file: AtlasFile, name: 'first' | 'texts'): AtlasFile {
  const part = JSON.parse(partsOf(file, NO_EXTRAS).get(`${name}.json`) ?? '{}');
  if (name === 'texts') return part;
  for (const collection of COLLECTIONS) for (const record of part[collection]) beginRecord(collection, record);
  delete part.more;
  for (const extra of Object.keys(NO_EXTRAS)) delete part[extra];
  return part;
}

describe('the two parts of a dataset', () => {
  it('together are the whole', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const atlas = indexAtlas(partOf(file, 'first'));
        completeAtlas(atlas, partOf(file, 'texts'));
        expect(atlas.file).toEqual(file);
      }),
      { numRuns: runs(50) },
    );
  });

  it('have every record in the first, a valid one once it is begun', () => {
    const first = partOf(FILE, 'first');
    for (const collection of COLLECTIONS) expect(first[collection]).toHaveLength(FILE[collection].length);
    const { issues = [] } = v.safeParse(atlasSchema, first);
    // Only what is known to be missing is missing: texts and sources are empty.
    const fields = new Set(issues.map((issue) => (v.getDotPath(issue) ?? '').replace(/\.\d+/g, '')));
    expect(
      [...fields].filter((field) => !/\.(sources|(title|publisher|summary|scope|status)\.(en|zh))$/.test(field)),
    ).toEqual([]);
  });

  it('pass their own schemas, and not each other’s', () => {
    const raw = (name: string) => JSON.parse(partsOf(FILE, NO_EXTRAS).get(name) ?? '{}');
    for (const collection of COLLECTIONS) {
      for (const [part, other] of [
        ['first', 'texts'],
        ['texts', 'first'],
      ] as const) {
        for (const record of raw(`${part}.json`)[collection]) {
          expect(v.safeParse(partSchema(part, collection), record).issues).toBeUndefined();
          expect(v.is(partSchema(other, collection), record)).toBe(false);
        }
      }
    }
  });

  it('complete the same objects: maps and lists of the atlas stay as they are', () => {
    const atlas = indexAtlas(partOf(FILE, 'first'));
    const before = atlas.alliances.get('al-robot');
    completeAtlas(atlas, partOf(FILE, 'texts'));
    expect(atlas.alliances.get('al-robot')).toBe(before);
    expect(atlas.membershipsByPlace.get('320500')?.[0]?.membership.sources).toEqual(['src-a']);
    expect(before?.scope.en).toBe('Delta');
  });

  it('complete nothing that the atlas does not have', () => {
    const less = { ...FILE, alliances: FILE.alliances.slice(1), sources: [] };
    const atlas = indexAtlas(partOf(less, 'first'));
    completeAtlas(atlas, partOf(FILE, 'texts'));
    expect(atlas.file).toEqual(less);
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
