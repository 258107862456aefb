import { describe, expect, it } from 'vitest';
import { closeInnermost, type Layer } from '../../src/ui/escape.ts';

/** Elements within each other, from the inside out. */
const [field, panel, page] = [new EventTarget(), new EventTarget(), new EventTarget()];

/** Layers that say their names when they are closed; `idle` ones have nothing to close. */
function layersOf(closed: string[], ...rows: readonly [name: string, element: EventTarget, idle?: true][]): Layer[] {
  return rows.map(([name, element, idle]) => ({
    element,
    close: () => (idle ? false : closed.push(name)),
  }));
}

function closedBy(path: readonly EventTarget[] | null, ...rows: Parameters<typeof layersOf>[1][]): string[] {
  const closed: string[] = [];
  expect(closeInnermost(layersOf(closed, ...rows), path)).toBe(closed.length > 0);
  return closed;
}

describe('Escape', () => {
  it('closes the innermost layer around the focus alone, whenever it was opened', () => {
    expect(closedBy([field, panel, page], ['panel', panel], ['list', field])).toEqual(['list']);
    expect(closedBy([field, panel, page], ['list', field], ['panel', panel])).toEqual(['list']);
    expect(closedBy([panel, page], ['list', field], ['panel', panel])).toEqual(['panel']);
  });

  it('closes of several layers of one element the one opened last', () => {
    expect(closedBy([panel, page], ['later', panel], ['earlier', panel])).toEqual(['later']);
  });

  it('asks the next layer where one has nothing to close', () => {
    expect(closedBy([field, panel, page], ['list', field, true], ['panel', panel])).toEqual(['panel']);
    expect(closedBy([field, panel, page], ['list', field, true])).toEqual([]);
  });

  it('leaves alone what lies elsewhere', () => {
    expect(closedBy([page], ['list', field], ['panel', panel])).toEqual([]);
  });

  it('closes what was opened last where nothing has the focus', () => {
    expect(closedBy(null, ['later', panel], ['earlier', field])).toEqual(['later']);
  });
});
