import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { partFiles } from '../../scripts/data/parts.ts';
import { asKnown } from '../../src/model/as-known.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { facetOf } from '../../src/model/facets.ts';
import { INTERFACE_LANGUAGES } from '../../src/model/languages.ts';
import { COLLECTIONS, FIRST_SCHEMAS, NO_EXTRAS } from '../../src/model/parts.ts';
import * as schema from '../../src/model/schema.ts';
import { UNLISTED } from '../../src/model/schema-parts.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import { loadFirst } from '../../src/state/load.ts';
import { loadTexts } from '../../src/state/load-texts.ts';
import { tCode } from '../../src/ui/i18n/index.ts';
import { file as anyFile } from '../fixtures/arbitrary.ts';
import { event, FILE } from '../fixtures/atlas.ts';
import { runs } from '../fixtures/runs.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every object within a value, itself first. */
function objectsIn(value: Json): { [key: string]: Json }[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? within : [value, ...within];
}

const further = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }).map((name) => `new ${name}`),
  fc.jsonValue() as fc.Arbitrary<Json>,
  { minKeys: 1, maxKeys: 3 },
);

/** Loads the files of both parts, path → text. */
async function load(parts: ReadonlyMap<string, string>) {
  const fetcher = async (url: string) => new Response(parts.get(url.slice('https://a.test/'.length)) ?? '');
  const loaded = await loadFirst('https://a.test/first.json', fetcher);
  if ('error' in loaded) throw new Error(loaded.error.detail);
  const atlas = indexAtlas(loaded.file, loaded.extras);
  const texts = await loadTexts('https://a.test/texts.json', atlas, fetcher);
  if ('error' in texts) throw new Error(texts.error.detail);
  return { file: texts.whole.file, leftOut: [...loaded.leftOut, ...texts.leftOut] };
}

describe('data of a later version', () => {
  it('are read as if they had no further fields, wherever these stand', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, further, fc.string(), async (file, fields, version) => {
        const parts = new Map(
          [...partFiles(file, NO_EXTRAS)].map(([path, text]): [string, string] => {
            const part = JSON.parse(text) as { [key: string]: Json };
            for (const object of COLLECTIONS.flatMap((name) => objectsIn(part[name] ?? []))) {
              Object.assign(object, fields);
            }
            return [path, JSON.stringify({ ...part, ...fields, schemaVersion: '1.7.0', note: version })];
          }),
        );
        const read = await load(parts);
        expect(read).toEqual({ file: { ...file, schemaVersion: '1.7.0' }, leftOut: [] });
      }),
      { numRuns: runs(40) },
    );
  });

  it('are read with something in place of kinds that the page does not know, wherever these stand', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, fc.constantFrom('novel', 'toString', '__proto__', ''), async (file, unknown) => {
        const kinds = new Set([
          'kind',
          'type',
          'role',
          'basis',
          'level',
          'confidence',
          'reliability',
          'urlKind',
          'state',
        ]);
        const isKind = (name: string, value: Json) =>
          (kinds.has(name) || name === 'language' || name === 'qualifier') && typeof value === 'string';
        const parts = new Map(
          [...partFiles(file, NO_EXTRAS)].map(([path, text]): [string, string] => {
            const part = JSON.parse(text) as { [key: string]: Json };
            for (const object of COLLECTIONS.flatMap((name) => objectsIn(part[name] ?? []))) {
              // What a disagreement is about has kinds of its own: see below.
              if ('kind' in object && Object.keys(object).length === 2) continue;
              for (const [name, value] of Object.entries(object)) {
                // The key of a specialisation is the same in both parts.
                if (isKind(name, value)) object[name] = unknown;
              }
            }
            return [path, JSON.stringify(part)];
          }),
        );
        const read = await load(parts);
        expect(read.leftOut).toEqual([]);
        expect(new Set(read.file.events.map(({ type }) => String(type)))).toEqual(
          new Set(file.events.length > 0 ? ['unlisted'] : []),
        );
        for (const collection of COLLECTIONS) expect(read.file[collection]).toHaveLength(file[collection].length);
      }),
      { numRuns: runs(40) },
    );
  });

  it('have figures and references that the page can read, and not those it cannot', () => {
    const amount = { label: { en: 'a', zh: '甲' }, value: 1, unit: { en: 'b', zh: '乙' }, kind: 'target', asOf: null };
    const figures = [
      { ...amount, currency: 'CNY' },
      { ...amount, currency: 'EUR' },
      { ...amount, currency: null, kind: 'guess' },
    ];
    const read = asKnown(schema.event, { ...event('ev-x', '2020'), figures }) as { figures: object[] };
    expect(read.figures).toEqual([figures[0], { ...figures[2], kind: 'unlisted' }]);
    const about = [
      { kind: 'place', id: '320500' },
      { kind: 'river', id: 'huai' },
    ];
    expect(asKnown(schema.disagreement, { about })).toEqual({ about: about.slice(0, 1) });
  });

  it('are refused where the build checks', () => {
    const [first] = FILE.events;
    expect(v.is(schema.event, first)).toBe(true);
    expect(v.is(schema.event, { ...first, novel: 1 })).toBe(false);
    expect(v.is(schema.event, { ...first, type: 'novel' })).toBe(false);
  });

  it('have words for what the page does not know', () => {
    const prefixes = [
      'alliance-kind',
      'figure-kind',
      'initiative',
      'level',
      'rating',
      'source-language',
      'status',
      'type',
    ];
    for (const language of INTERFACE_LANGUAGES) {
      for (const prefix of prefixes) expect(tCode(language, prefix, UNLISTED)).not.toBe(UNLISTED);
    }
  });

  it('can be filtered by the kinds that the page does not know, where there are such', () => {
    const options = (file: AtlasFile) =>
      facetOf('type')
        .options(indexAtlas(file))
        .map(({ value }) => value);
    expect(options(FILE)).not.toContain('unlisted');
    const novel = event('ev-x', '2020', { type: UNLISTED });
    expect(options({ ...FILE, events: [...FILE.events, novel] })).toContain('unlisted');
  });
});

describe('values of all sorts', () => {
  it('are walked through without an exception, and never become valid by it where they are of the wrong type', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...COLLECTIONS), (value, collection) => {
        const of = FIRST_SCHEMAS[collection];
        expect(v.is(of, asKnown(of, value))).toBe(v.is(of, value));
      }),
    );
  });
});
