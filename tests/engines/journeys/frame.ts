import assert from 'node:assert/strict';
import { by } from '../driver.ts';
import type { Journey } from '../journey.ts';
import { DETAILS_TITLE } from './places.ts';

const EMBED = 'DeltaAtlas.get(document.getElementById("map"))';

export const frame: Journey = {
  name: 'frame',
  async run(host, { portal }) {
    await host.tab.open(portal);
    const atlas = host.inFrame('#map');
    await atlas.untilAtlas();
    await host.see({ css: '#map' }, ({ box }) => box.height > 450, 'as high as the atlas asks for');
    const params = (call: string) => host.evaluate(`${EMBED}.${call}.then(({ params }) => params)`);
    const wanted = { focus: 'alliance:al-g60-robot', time: '2018..2020' };
    assert.deepEqual(await params(`set(${JSON.stringify(wanted)})`), { lang: 'en', engine: 'svg', ...wanted });
    await atlas.seeText(DETAILS_TITLE, /^G60 Robot Industry Alliance$/);
    // What the reader does in the frame, its page is told.
    await atlas.click(by('button', /^Close details/, '#details'));
    await atlas.seeNone(by('button', /^Close details/, '#details'));
    await host.until(
      'the state without a selection',
      () => params('get()'),
      (found) => JSON.stringify(found) === JSON.stringify({ lang: 'en', time: '2018..2020', engine: 'svg' }),
    );
  },
};
