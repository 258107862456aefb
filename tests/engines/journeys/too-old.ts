import assert from 'node:assert/strict';
import { by } from '../driver.ts';
import type { Journey } from '../journey.ts';

const NOTE = { css: '#trouble' };
const SIZES = [
  [1280, 800],
  [390, 844],
] as const;

/** For browsers below the floor: the picture stays, with a sentence in both languages and links to the tables. */
export const tooOld: Journey = {
  name: 'too-old',
  async run(reader, { atlas }) {
    for (const [width, height] of SIZES) {
      await reader.tab.resize(width, height);
      await reader.tab.open(atlas);
      await reader.seeText(NOTE, /This browser is too old for the interactive map;.*此浏览器版本过旧/);
      await reader.see({ css: '#trouble [data-of=old]' }, ({ box }) => box.height > 0, 'in sight');
      await reader.see({ css: 'html' }, ({ attributes }) => attributes['data-atlas'] === 'static', 'the picture');
      const [frame] = await reader.read({ css: '#map-view' });
      const circles = (await reader.read({ css: '.first-picture .city' })).filter(({ box }) => box.width > 0);
      assert.ok(
        frame && circles.length > 20,
        `found ${circles.length} circles in the picture, expected those of all places`,
      );
      const inFrame = circles.filter(({ box: { x, y } }) => {
        const { box } = frame;
        return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
      });
      assert.ok(
        inFrame.length > circles.length / 2,
        `found ${inFrame.length} of ${circles.length} circles in the map's frame, expected most`,
      );
    }
    for (const [name, language] of [
      ['Everything on the map as plain tables', 'en'],
      ['查看地图全部内容的文字表格', 'zh'],
    ] as const) {
      await reader.tab.open(atlas);
      await reader.click(by('link', name));
      await reader.see({ css: `#${language} table tbody tr` }, ({ box }) => box.height > 0, 'tables');
    }
    await reader.tab.open(`${atlas}place/320500/`);
    await reader.seeText(NOTE, /This browser is too old/);
    await reader.seeText({ css: 'h1' }, /Suzhou/);
  },
};
