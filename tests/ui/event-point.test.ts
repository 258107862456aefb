import { describe, expect, it } from 'vitest';
import { eventPoint } from '../../src/ui/event-point.ts';

const element = { getBoundingClientRect: () => ({ left: 100, top: 50 }) } as Element;
const event = (fields: object) => fields as Event;

describe('where an event points', () => {
  it('is where the mouse or pen is, in the window or in an element', () => {
    expect(eventPoint(event({ clientX: 130, clientY: 70 }))).toEqual([130, 70]);
    expect(eventPoint(event({ clientX: 130, clientY: 70 }), element)).toEqual([30, 20]);
  });

  it('is where the first finger lies, and where the last one was lifted', () => {
    const [one, two] = [
      { clientX: 1, clientY: 2 },
      { clientX: 3, clientY: 4 },
    ];
    expect(eventPoint(event({ touches: [one, two], changedTouches: [two] }))).toEqual([1, 2]);
    expect(eventPoint(event({ touches: [], changedTouches: [two] }))).toEqual([3, 4]);
  });

  it('is nowhere where an event has no point', () => {
    expect(eventPoint(event({}))).toBeNull();
    expect(eventPoint(event({ touches: [], changedTouches: [] }), element)).toBeNull();
    expect(eventPoint(event({ clientX: Number.NaN, clientY: 0 }))).toBeNull();
  });
});
