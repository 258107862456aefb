import { describe, expect, it } from 'vitest';
import { mayCache, type Surroundings } from '../../src/offline/offline.ts';

const page = (other: Partial<Surroundings> = {}): Surroundings => {
  const made: Surroundings = {
    parent: null,
    isSecureContext: true,
    location: { protocol: 'https:' },
    navigator: { serviceWorker: {} },
    ...other,
  };
  if (!('parent' in other)) made.parent = made;
  return made;
};

describe('whether a page keeps the site', () => {
  it('does on a page of its own, over https or from this machine', () => {
    expect(mayCache(page())).toBe(true);
    expect(mayCache(page({ location: { protocol: 'http:' } }))).toBe(true);
  });

  it.each<[string, Partial<Surroundings>]>([
    ['in a frame', { parent: {} }],
    ['over plain http', { isSecureContext: false, location: { protocol: 'http:' } }],
    ['from a disk', { location: { protocol: 'file:' } }],
    ['in a browser without workers', { navigator: {} }],
    ['for readers who save data', { navigator: { serviceWorker: {}, connection: { saveData: true } } }],
  ])('does not %s', (_, other) => {
    expect(mayCache(page(other))).toBe(false);
  });

  it('does not where even looking is forbidden', () => {
    const navigator = {
      get serviceWorker(): never {
        throw new DOMException('insecure', 'SecurityError');
      },
    };
    expect(mayCache(page({ navigator }))).toBe(false);
  });
});
