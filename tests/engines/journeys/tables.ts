import assert from 'node:assert/strict';
import { by } from '../driver.ts';
import type { Journey } from '../journey.ts';
import { countsIn, DETAILS_TITLE, PLAIN, SENTENCE } from './places.ts';

export const matrix: Journey = {
  name: 'matrix',
  async run(reader, { atlas }) {
    await reader.openAtlas(atlas + PLAIN);
    await reader.click(by('button', /^Tables/, '#header'));
    await reader.click(by('tab', 'Matrix', '#tables'));
    await reader.seeParameter('table', 'matrix');
    const grid = await reader.see({ css: '#tables [aria-rowcount]' }, () => true, 'the matrix');
    await reader.until(
      'a row for each place',
      () => reader.read({ css: '#tables tbody th[scope=row]' }),
      ({ length }) => length === Number(grid.attributes['aria-rowcount']) - 2,
    );
    await reader.click(by('button', 'G60 Laser Industry Alliance', '#tables'));
    await reader.seeText(DETAILS_TITLE, /^G60 Laser Industry Alliance$/);
    await reader.seeParameter('focus', 'alliance:al-g60-laser');
  },
};

export const table: Journey = {
  name: 'table',
  async run(reader, { atlas }) {
    await reader.openAtlas(`${atlas}${PLAIN}&table=alliances`);
    const names = { css: '#tables tbody th' };
    const [alliances] = countsIn((await reader.seeText(SENTENCE, /alliances/)).text);
    await reader.until(
      'a row for each alliance',
      () => reader.read(names),
      ({ length }) => length === alliances,
    );
    const sorted = async (direction: string) => {
      await reader.click(by('button', /^Name/, '#tables thead'));
      const head = by('columnheader', /^Name/, '#tables');
      await reader.see(head, ({ attributes }) => attributes['aria-sort'] === direction, direction);
      return (await reader.read(names)).map(({ text }) => text);
    };
    const ascending = await sorted('ascending');
    assert.deepEqual(ascending, [...ascending].sort(new Intl.Collator('en-GB', { sensitivity: 'base' }).compare));
    assert.deepEqual(await sorted('descending'), ascending.reverse());
    await reader.click(by('button', 'G60 Robot Industry Alliance', '#tables'));
    await reader.seeText(DETAILS_TITLE, /^G60 Robot Industry Alliance$/);
  },
};
