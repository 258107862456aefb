/** THE TABLE of ways: adding one is adding a row. */
import type { Page } from '@playwright/test';
import { keyboard } from './keyboard.ts';
import { mouse } from './mouse.ts';
import { tree } from './tree.ts';
import type { Way } from './way.ts';

export const WAYS: Readonly<Record<string, (page: Page) => Way | Promise<Way>>> = {
  pointer: mouse,
  keyboard,
  'accessibility tree': tree,
};
