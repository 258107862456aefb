import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readDataFiles } from '../../scripts/data/files.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { withOneMore } from '../fixtures/one-more.ts';
import { RECORDS_FILE } from './kept-records.ts';
import { openGallery } from './picture.tsx';
import { GOLDEN_STATES } from './states.ts';
import { xmlProblem } from './xml.ts';

const FOLDER = join(import.meta.dirname, 'pictures');
const gallery = openGallery();
const pictures = [
  ...GOLDEN_STATES.map((state) => ({ name: state.name, svg: gallery.picture(state) })),
  { name: 'ground', svg: gallery.ground() },
];
/** Names of the pictures of which something is so. */
const where = (is: (svg: string) => boolean) => pictures.filter(({ svg }) => is(svg)).map(({ name }) => name);

describe('the golden pictures', () => {
  it('are of the records of the list, and all of these are there', async () => {
    await expect(`${JSON.stringify(gallery.records, null, 2)}\n`).toMatchFileSnapshot(RECORDS_FILE);
  });

  // Facts that change, change pictures. If this is meant: npm run golden, look at the files, and commit them.
  it.each(pictures)('$name is as it was kept', async ({ name, svg }) => {
    await expect(svg).toMatchFileSnapshot(join(FOLDER, `${name}.svg`));
  });

  it('are those of the states and no others, and few enough to be looked at', () => {
    const names = new Set(pictures.map(({ name }) => `${name}.svg`));
    expect(names.size).toBe(pictures.length);
    expect(readdirSync(FOLDER).filter((file) => !names.has(file))).toEqual([]);
    const bytes = pictures.reduce((sum, { svg }) => sum + Buffer.byteLength(svg), 0);
    expect(bytes).toBeLessThan(1_600_000);
  });

  it('are of addresses that are understood to the last word', () => {
    expect(GOLDEN_STATES.flatMap((state) => gallery.notices(state))).toEqual([]);
  });

  it('find nothing where they are to find nothing', () => {
    const nothing = (['en', 'zh'] as const).map((language) => t(language, 'sentence.nothing', { scope: '' }).trim());
    expect(where((svg) => nothing.some((words) => svg.includes(words)))).toEqual(['nothing', 'nothing-zh']);
  });

  it('are well-formed XML', () => {
    expect(pictures.map(({ svg }) => xmlProblem(svg)).filter((problem) => problem !== null)).toEqual([]);
  });

  it('have no value that is missing or no number, and no number of more than two decimals', () => {
    expect(where((svg) => /NaN|undefined|Infinity|="null"|=""|\bobject Object/.test(svg))).toEqual([]);
    expect(where((svg) => /\d\.\d{3}|\de-\d/.test(svg.replace(/<style>[^<]*/, '')))).toEqual([]);
  });

  it('point to nothing outside themselves and need no page around them', () => {
    const inside = (svg: string) =>
      svg.replace(' xmlns="http://www.w3.org/2000/svg"', '').replace('clip-path="url(#map-frame)"', '');
    const foreign = /https?:|href=|url\(|@import|@font-face|var\(|<script|<image|<foreignObject| on\w+=| style=/;
    expect(where((svg) => foreign.test(inside(svg)))).toEqual([]);
  });
});

describe('a golden picture', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('is the same in every time zone, whatever was drawn before it, and whichever records were added', () => {
    process.env.TZ = 'America/St_Johns';
    const again = openGallery(withOneMore(readDataFiles()));
    const some = GOLDEN_STATES.filter((_, index) => index % 6 === 0).reverse();
    for (const state of some) {
      expect(again.picture(state)).toBe(pictures.find(({ name }) => name === state.name)?.svg);
    }
    expect(again.ground()).toBe(pictures.find(({ name }) => name === 'ground')?.svg);
  });
});
