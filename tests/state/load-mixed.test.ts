/** While data are published, a page may be given files of both: it never shows a mix. */
import { describe, expect, test } from 'vitest';
import { MOST_RECORDS_PER_FILE, partFiles } from '../../scripts/data/parts.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { NO_EXTRAS } from '../../src/model/parts.ts';
import { loadFirst } from '../../src/state/load.ts';
import { loadTexts } from '../../src/state/load-texts.ts';
import { event, FILE } from '../fixtures/atlas.ts';

const BASE = 'https://atlas.test/data/';
const events = Array.from({ length: MOST_RECORDS_PER_FILE.first + 1 }, (_, index) =>
  event(`ev-${index}`, '2020-01-01'),
);
const OLD = partFiles({ ...FILE, events, dataVersion: '0123456789ab' }, NO_EXTRAS);
const NEW = partFiles({ ...FILE, events, dataVersion: 'ba9876543210' }, NO_EXTRAS);

/** A server on which the named files are of the new data already. */
const publishing = (names: readonly string[]) => async (url: string) => {
  const name = url.slice(BASE.length);
  return new Response((names.includes(name) ? NEW : OLD).get(name) ?? null);
};
const loadBoth = async (names: readonly string[]) => {
  const first = await loadFirst(`${BASE}first.json`, publishing(names));
  if ('error' in first) return first.error;
  const texts = await loadTexts(`${BASE}texts.json`, indexAtlas(first.file, first.extras), publishing(names));
  return 'error' in texts ? texts.error : 'whole';
};

describe('data of two releases', () => {
  test('have their version in every file', () => {
    for (const [name, text] of OLD) expect([name, JSON.parse(text).dataVersion]).toEqual([name, '0123456789ab']);
    expect([...OLD.keys()]).toContain('first-1.json');
    expect([...OLD.keys()]).toContain('texts-5.json');
  });

  test('are read when they are of one', async () => {
    expect(await loadBoth([])).toBe('whole');
    expect(await loadBoth([...NEW.keys()])).toBe('whole');
  });

  test('are never mixed, whichever file came first', async () => {
    for (const name of OLD.keys()) {
      for (const names of [[name], [...NEW.keys()].filter((other) => other !== name)]) {
        expect([names.length, name, await loadBoth(names)]).toEqual([
          names.length,
          name,
          { code: 'changed', detail: expect.stringMatching(/^found dataVersion \w{12}, expected \w{12}$/) },
        ]);
      }
    }
  });
});
