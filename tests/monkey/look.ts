/** What a page shows, and whether it is sound. */
import type { Page } from '@playwright/test';

/** All that an address says of a page, as it is seen. */
export type Seen = Readonly<Record<string, unknown>>;

/**
 * Waits until every view has drawn the state and nothing moves: false if that does not come within some seconds.
 */
export function settle(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const { dataset } = document.documentElement;
        const start = performance.now();
        let last = '';
        let calm = 0;
        const look = () => {
          const marks = document.querySelector('.map-marks .marks')?.getAttribute('transform');
          const now = `${dataset.revision} ${dataset.texts} ${marks}`;
          calm = now === last && dataset.texts !== 'coming' ? calm + 1 : 0;
          last = now;
          if (calm >= 6) done(true);
          else if (performance.now() - start > 15_000) done(false);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/**
 * Waits until the address has not changed for longer than movements are held back. Only frames that were drawn count: a
 * page that stood still for a second had no time to write either.
 */
export async function addressAtRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let [last, at, rest] = [location.search, performance.now(), 0];
        const look = () => {
          const now = performance.now();
          rest = location.search === last ? rest + Math.min(now - at, 50) : 0;
          [last, at] = [location.search, now];
          if (rest > 600) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** What of a page is no number where one is expected: in drawings and in the address. */
export function unsound(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('svg, svg *')) {
      for (const { name, value } of element.attributes) {
        if (/NaN|Infinity|undefined/.test(value)) found.push(`${element.localName} ${name}="${value.slice(0, 60)}"`);
      }
    }
    if (!document.querySelector('.map-marks .marks')) found.push('the map has no marks');
    const view = new URLSearchParams(location.search).get('view');
    if (view !== null && !/^-?[\d.]+,-?[\d.]+,[\d.]+$/.test(view)) found.push(`view=${view}`);
    return found.slice(0, 5);
  });
}

/** Something drawn on the map: what it is, and its box in the window: left, top, right, bottom. */
type Drawn = readonly [what: string, box: readonly number[]];

/** All names, lines and marks on the map, in the order of drawing. */
function drawnOn(page: Page): Promise<Drawn[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.map-marks :is(text, path, circle)')].map((element): Drawn => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const words = element.localName === 'text' ? element.textContent : '';
      return [`${element.localName} ${element.getAttribute('class')} ${words}`, [left, top, right, bottom]];
    }),
  );
}

/**
 * What is drawn on only one of two maps, or elsewhere. An address holds its view rounded (`roundCamera`): half a
 * hundredth of a zoom level is about one in three hundred of a distance on the screen.
 */
export async function differences(one: Page, other: Page): Promise<string[]> {
  const [here, there] = await Promise.all([one, other].map(drawnOn));
  const isNear = (a: number, b = Number.NaN) => Math.abs(a - b) <= 3 + Math.abs(a) / 200;
  const missing = (some: Drawn[] = [], all: Drawn[] = []) =>
    some
      .filter(([what, box]) => !all.some(([name, at]) => name === what && box.every((side, i) => isNear(side, at[i]))))
      .map(([what, box]) => `${what} at ${box.map(Math.round).join(' ')}`);
  return [
    ...missing(here, there).map((what) => `only here: ${what}`),
    ...missing(there, here).map((what) => `only opened anew: ${what}`),
  ];
}

/** Reads a page of at least 1000 pixels, where no panel hides another, with nothing pointed at. */
export function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    // What is only said aloud is said of the way, not of the state.
    const textOf = (element: Element) => {
      const copy = element.cloneNode(true) as Element;
      for (const said of copy.querySelectorAll('[role=status], [aria-live]')) said.remove();
      return copy.textContent?.trim() ?? '';
    };
    const texts = (selector: string) => all(selector).map(textOf);
    const values = (selector: string) => all(selector).map((field) => (field as HTMLInputElement).value);
    const of = (selector: string, ...names: string[]) =>
      all(selector).map((element) => names.map((name) => element.getAttribute(name)).join(' '));
    const open = document.querySelector('#tables [role=tab][aria-selected=true]')?.id ?? null;
    const rows = texts('#tables table.data tbody th');
    return {
      language: document.documentElement.lang,
      sentence: texts('#header .sentence'),
      filters: texts('#filters .chosen li').sort(),
      period: texts('#filters .period-row .period'),
      names: texts('.map-marks .labels text').sort(),
      marks: ['.lines', '.symbols', '.hulls'].map((group) => all(`.map-marks ${group} *`).length),
      emphasised: [
        ...of('.map-marks .lines', 'opacity'),
        ...of('.map-marks :is(.faded, .focus, .selected, .own path, .stops *)', 'class').sort(),
      ],
      timeline: of('#timeline .marks [data-key]', 'data-key', 'transform').sort(),
      emphasis: all('#timeline .marks .is-related').length,
      band: of('#timeline [role=slider]', 'aria-valuetext'),
      details: texts('#details article'),
      open,
      // How a table is sorted, and how much of a long one is shown, is not in the address.
      rows: all('#tables .table-more').length > 0 ? null : rows.sort(),
      caption: texts('#tables .table-bar [role=status]'),
      compared: values('#tables .picker input'),
      dates: values('#tables input[type=date], #tables input[type=number]'),
    };
  });
}
