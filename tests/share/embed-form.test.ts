import { expect, test } from 'vitest';
import { weakIn } from '../../src/share/embed-form.tsx';

test('the editor is told in which themes of the frame an accent is too weak', () => {
  expect(weakIn('#ffffff', 'auto')).toEqual(['light']);
  expect(weakIn('#000000', 'auto')).toEqual(['dark']);
  expect(weakIn('#ffffff', 'dark')).toEqual([]);
  expect(weakIn(null, 'auto')).toEqual([]);
});
