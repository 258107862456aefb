import { describe, expect, it } from 'vitest';
import { fullAddress } from '../../src/state/full-address.ts';
import { isFramed } from '../../src/ui/is-framed.ts';

describe('the link to the full map', () => {
  it.each([
    ['https://host/embed/?lang=zh&city=320500', 'https://host/?lang=zh&city=320500'],
    ['https://host/maps/embed/index.html?v=1#top', 'https://host/maps/?v=1#top'],
    ['https://host/embed/', 'https://host/'],
    ['https://host/?q=/embed/x', 'https://host/?q=/embed/x'],
    ['https://host/embed/other.html', 'https://host/embed/other.html'],
    ['https://host/?panels=map&plain&lock=time&time=2018..2019&data=abcd', 'https://host/?time=2018..2019&data=abcd'],
    ['https://host/?accent=06c&zoomControl=null', 'https://host/'],
    ['https://host/embed/?theme=dark&static=1&engine=svg&city=320500#id=m1', 'https://host/?city=320500'],
    ['https://host/embed/?dark=true#?secret=abc', 'https://host/'],
  ])('of %s keeps the state', (framed, full) => {
    expect(fullAddress(framed)).toBe(full);
  });

  it('is for frames only', () => {
    const top = {} as Window & typeof globalThis;
    const inner = {} as Window & typeof globalThis;
    expect(isFramed({ parent: top, self: top })).toBe(false);
    expect(isFramed({ parent: top, self: inner })).toBe(true);
  });
});
