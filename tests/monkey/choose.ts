/** What the random reader does next: drawn from what the page offers just now. */
import type { Page } from '@playwright/test';
import type { Action } from './actions.ts';

/** Numbers from 0, below 1. */
type Random = () => number;
type Box = { x: number; y: number; width: number; height: number };
type Draw = (offer: Offer, random: Random) => Action | null;

/** What can be used on the page. */
interface Offer {
  targets: readonly { at: readonly [number, number]; what: string }[];
  /** Numbers of options of the lists to choose from. */
  lists: readonly number[];
  boxes: Readonly<Record<'page' | 'map' | 'timeline' | 'overview', Box | null>>;
  canGoBack: boolean;
  canGoForward: boolean;
}

const SIZES = [
  [1000, 700],
  [1440, 900],
  [820, 1180],
  [390, 844],
  [844, 390],
  [320, 480],
  [1280, 800],
  [200, 120],
] as const;
const KEYS =
  'Tab Tab Tab Shift+Tab Enter Enter Escape Space ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown + -'.split(
    ' ',
  );
const TEXTS = ['su', 'suzhou', '苏', 'robot', 'g60', 'zzz', '2019', ' '];

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];
const within = (box: Box, random: Random): readonly [number, number] => [
  Math.round(box.x + (0.02 + 0.96 * random()) * box.width),
  Math.round(box.y + (0.02 + 0.96 * random()) * box.height),
];
const at =
  (name: 'click' | 'double-click' | 'tap' | 'double-tap', where: keyof Offer['boxes']): Draw =>
  ({ boxes }, random) => {
    const box = boxes[where];
    return box && { do: name, at: within(box, random), what: where };
  };
const drag =
  (where: keyof Offer['boxes']): Draw =>
  ({ boxes }, random) => {
    const box = boxes[where];
    return box && { do: 'drag', from: within(box, random), to: within(box, random), what: where };
  };

/** How often each thing is tried. */
const DRAWS: readonly (readonly [weight: number, draw: Draw])[] = [
  [
    34,
    ({ targets }, random) => {
      const target = pick(targets, random);
      return target ? { do: 'click', ...target } : null;
    },
  ],
  [
    4,
    ({ targets }, random) => {
      const target = pick(targets, random);
      return target ? { do: 'tap', ...target } : null;
    },
  ],
  [
    4,
    ({ lists }, random) => {
      const list = Math.floor(random() * lists.length);
      const option = Math.floor(random() * (lists[list] ?? 0));
      return lists[list] ? { do: 'choose', list, option } : null;
    },
  ],
  [7, at('click', 'map')],
  [4, at('click', 'timeline')],
  [2, at('double-click', 'map')],
  [1, at('double-click', 'overview')],
  [2, at('tap', 'map')],
  [3, at('double-tap', 'map')],
  [6, drag('map')],
  [5, drag('overview')],
  [2, drag('page')],
  [
    3,
    ({ boxes: { map } }, random) =>
      map && {
        do: 'pinch',
        from: [within(map, random), within(map, random)],
        to: [within(map, random), within(map, random)],
      },
  ],
  [
    7,
    ({ boxes: { map } }, random) =>
      map && {
        do: 'wheel',
        at: within(map, random),
        by: Math.round((random() - 0.5) * (random() < 0.2 ? 5000 : 500)),
        ctrl: random() < 0.2,
      },
  ],
  [
    2,
    ({ boxes: { page } }, random) =>
      page && { do: 'wheel', at: within(page, random), by: Math.round((random() - 0.5) * 2000), ctrl: false },
  ],
  [16, (_, random) => ({ do: 'key', key: pick(KEYS, random) ?? 'Tab' })],
  [4, (_, random) => ({ do: 'type', text: pick(TEXTS, random) ?? 'su' })],
  [6, ({ canGoBack }) => (canGoBack ? { do: 'back' } : null)],
  [3, ({ canGoForward }) => (canGoForward ? { do: 'forward' } : null)],
  [
    5,
    (_, random) => {
      const [width, height] = pick(SIZES, random) ?? [1000, 700];
      return { do: 'resize', width, height };
    },
  ],
];
const URN = DRAWS.flatMap(([weight, draw]) => Array.from({ length: weight }, () => draw));

/** Draws the next action; the same numbers on the same page give the same one. */
export async function choose(page: Page, random: Random): Promise<Action> {
  const offer = await offerOf(page);
  for (;;) {
    const action = pick(URN, random)?.(offer, random);
    if (action) return action;
  }
}

function offerOf(page: Page): Promise<Offer> {
  return page.evaluate((): Offer => {
    const boxOf = (selector: string) => {
      const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return width > 10 && height > 10 ? { x, y, width, height } : null;
    };
    const targets = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], summary, input, [role=option]'),
    ].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const [left, top] = [Math.round(x + width / 2), Math.round(y + height / 2)];
      const hit = document.elementFromPoint(left, top);
      if (width === 0 || !hit || !(element.contains(hit) || hit.closest('label')?.contains(element))) return [];
      const what = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
      return [{ at: [left, top] as const, what: `${element.localName} “${what}”` }];
    });
    const lists = [...document.querySelectorAll('select')].filter((list) => list.getClientRects().length > 0);
    // Chromium's own, which says where in its history a page is.
    const { navigation } = window as unknown as {
      navigation: { canGoForward: boolean; currentEntry: { index: number; url: string }; entries(): { url: string }[] };
    };
    const isOurs = (by: number) => {
      const entry = navigation.entries()[navigation.currentEntry.index + by];
      return entry !== undefined && new URL(entry.url).origin === location.origin;
    };
    return {
      targets,
      lists: lists.map(({ options }) => options.length),
      boxes: {
        page: { x: 0, y: 0, width: innerWidth, height: innerHeight },
        map: boxOf('.map-surface'),
        timeline: boxOf('.timeline-svg'),
        overview: boxOf('.timeline-svg .brush .overlay'),
      },
      canGoBack: isOurs(-1),
      canGoForward: isOurs(1),
    };
  });
}
