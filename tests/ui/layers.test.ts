import { expect, test, vi } from 'vitest';
import { backLayers, closeOnBack } from '../../src/ui/layers.ts';

test('back closes the latest layers, and each only once', () => {
  const closed: string[] = [];
  const changed = vi.fn();
  const unsubscribe = backLayers.subscribe(changed);
  const [menu, dialog, list] = ['menu', 'dialog', 'list'].map((name) => closeOnBack(() => closed.push(name)));
  expect([backLayers.count(), changed.mock.calls.length]).toEqual([3, 3]);
  backLayers.closeTo(1);
  expect([closed, backLayers.count()]).toEqual([['list', 'dialog'], 1]);
  // What closing leads to in the view.
  list?.();
  dialog?.();
  expect([backLayers.count(), changed.mock.calls.length]).toEqual([1, 3]);
  menu?.();
  expect([closed.length, backLayers.count(), changed.mock.calls.length]).toEqual([2, 0, 4]);
  unsubscribe();
});
