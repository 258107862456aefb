import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UNUSED_METHODS, withoutMethods } from '../../scripts/slim-libraries.ts';

const library = (name: string) => readFileSync(`node_modules/${name}/dist/${name}.mjs`, 'utf8');
const sources: Record<string, string> = import.meta.glob('../../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Our files that have a selection in their hands, and the parts of d3 that do. */
const users = [
  ...Object.entries(sources).filter(([, text]) => /\b(select|Selection|zoom|brushX|drag)\b[^;]* from 'd3'/.test(text)),
  ...['d3-zoom', 'd3-brush', 'd3-drag'].map((name) => [name, library(name)] as const),
];

describe('the methods of selections that are left out', () => {
  it('are called by nobody', () => {
    expect(users.map(([name]) => name)).toContain('../../src/timeline/handles.ts');
    const calls = users.flatMap(([name, text]) =>
      UNUSED_METHODS.filter((method) => text.includes(`.${method}(`)).map((method) => `${name}: ${method}`),
    );
    expect(calls).toEqual([]);
  });

  it('are gone from the library, and no other is', () => {
    const methods = (code: string) => [...code.matchAll(/^ {2}(\S+): selection_/gm)].map(([, name = '']) => name);
    const before = methods(library('d3-selection'));
    const after = methods(withoutMethods(library('d3-selection'), UNUSED_METHODS));
    expect(after).toEqual(before.filter((name) => !UNUSED_METHODS.includes(name)));
    expect(after).toContain('append');
  });

  it('are complained of where the library has them no more', () => {
    expect(() => withoutMethods(library('d3-selection'), ['tween'])).toThrow('found no method tween');
  });
});
