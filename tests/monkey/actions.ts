/** What the random reader does, as plain data that can be kept and done again. */
import type { Page } from '@playwright/test';
import { fingersOn } from '../e2e/touch.ts';

type Spot = readonly [x: number, y: number];

/** Pixels of the page. `what` names what lay there, for people who read the list. */
export type Action =
  | { do: 'click' | 'double-click' | 'tap' | 'double-tap'; at: Spot; what: string }
  | { do: 'drag'; from: Spot; to: Spot; what: string }
  | { do: 'pinch'; from: readonly [Spot, Spot]; to: readonly [Spot, Spot] }
  | { do: 'wheel'; at: Spot; by: number; ctrl: boolean }
  | { do: 'choose'; list: number; option: number }
  | { do: 'key'; key: string }
  | { do: 'type'; text: string }
  | { do: 'back' | 'forward' }
  | { do: 'resize'; width: number; height: number };

/** Does it as a browser tells of it. The context needs `hasTouch`. */
export async function perform(page: Page, action: Action): Promise<void> {
  switch (action.do) {
    case 'click':
      return page.mouse.click(...action.at);
    case 'double-click':
      return page.mouse.dblclick(...action.at);
    case 'tap':
      return (await fingersOn(page)).tap(action.at);
    case 'double-tap':
      return (await fingersOn(page)).doubleTap(action.at);
    case 'pinch':
      return (await fingersOn(page)).pinch(action.from, action.to);
    case 'drag':
      await page.mouse.move(...action.from);
      await page.mouse.down();
      await page.mouse.move(...action.to, { steps: 4 });
      return page.mouse.up();
    case 'wheel': {
      await page.mouse.move(...action.at);
      if (action.ctrl) await page.keyboard.down('Control');
      await page.mouse.wheel(0, action.by);
      if (action.ctrl) await page.keyboard.up('Control');
      return;
    }
    case 'choose': {
      const list = page.locator('select:visible').nth(action.list);
      if ((await list.count()) > 0 && (await list.isEnabled())) await list.selectOption({ index: action.option });
      return;
    }
    case 'key':
      return page.keyboard.press(action.key);
    case 'type':
      return page.keyboard.type(action.text);
    case 'back':
      return page.evaluate(() => history.back());
    case 'forward':
      return page.evaluate(() => history.forward());
    case 'resize':
      return page.setViewportSize({ width: action.width, height: action.height });
  }
}

/** One line for one action. */
export function wordsOf(action: Action): string {
  const { do: name, ...rest } = action;
  return [
    name,
    ...Object.values(rest).map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
  ].join(' ');
}
