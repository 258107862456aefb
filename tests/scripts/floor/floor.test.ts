import { describe, expect, it } from 'vitest';
import { tooNewInScript } from '../../../scripts/floor/check-script.ts';
import { tooNewInSheet } from '../../../scripts/floor/check-sheet.ts';
import { floorProblems } from '../../../scripts/floor/check-site.ts';
import { withFixedHeights } from '../../../scripts/theme-css.ts';
import { newerThan } from '../../engines/newer-built-ins.ts';

const names = (found: readonly { what: string }[]) => found.map(({ what }) => what);

describe('scripts', () => {
  it.each([
    ['class A { static { f(); } }', 'class static block'],
    ['/(?<=a)b/.test(x)', 'lookbehind'],
    ['/(?<!a)b/.test(x)', 'lookbehind'],
    ['x.toSorted()', '.toSorted'],
    ['x.findLast(f)', '.findLast'],
    ['URL.canParse(x)', 'URL.canParse'],
    ['Object.groupBy(x, f)', 'Object.groupBy'],
    ['AbortSignal.timeout(5)', 'AbortSignal.timeout'],
    ['structuredClone(x)', 'structuredClone'],
    ['new CloseWatcher()', 'CloseWatcher'],
    ['document.adoptedStyleSheets = []', '.adoptedStyleSheets'],
  ])('%s is too new', (code, what) => {
    expect(names(tooNewInScript(code))).toContain(what);
  });

  it.each([
    'class A { #a = 1; static b = 2; #c() {} }',
    'x.at(-1); Object.hasOwn(x, "y"); x?.y ?? z; x.replaceAll("a", "b")',
    'await import("./a.js"); /(?<name>a)b/u.test(x)',
    'typeof structuredClone === "function"; x.toSorted?.()',
    'const node = { first: 1, layer: 2 }; node.first + node.layer',
  ])('%s is known everywhere, or only asked for', (code) => {
    expect(tooNewInScript(code)).toEqual([]);
  });

  it('are refused where a later syntax cannot even be read', () => {
    expect(() => tooNewInScript('/[a--b]/v.test(x)')).toThrow(SyntaxError);
    expect(() => tooNewInScript('import a from "./a.json" with { type: "json" }')).toThrow(SyntaxError);
  });
});

describe('style sheets', () => {
  it.each([
    ['a{height:100dvh}', 'unit dvh'],
    ['a{width:50cqw}', 'unit cqw'],
    ['a{--b:50cqw}', 'unit cqw'],
    ['a{--b:1vh;--b:1dvh}', 'unit dvh'],
    ['a{rotate:90deg}', 'rotate'],
    ['a{color:color-mix(in srgb,red,blue)}', 'color-mix()'],
    ['a:has(b){color:red}', ':has'],
    ['a{b &{color:red}}', '&'],
    ['@container (width>1px){a{color:red}}', '@container'],
    ['@container map (width>1px){a{color:red}}', '@container map'],
    ['@media (width<1px){a{color:red}}', '@media with < or >'],
    ['@layer a{b{color:red}}', '@layer'],
  ])('%s is too new', (css, what) => {
    expect(names(tooNewInSheet(css))).toContain(what);
  });

  it.each([
    'a{height:100vh;height:100dvh}',
    'a{-webkit-user-select:none;user-select:none}',
    '@supports (width:1cqw){a{--b:1cqw;width:1cqw}}',
    'a{transform:rotate(90deg);inset:0;aspect-ratio:1;accent-color:red}',
    'a:is(b,c):focus-visible::before{content:"1dvh :has"}',
  ])('%s has a fallback, or is known everywhere', (css) => {
    expect(tooNewInSheet(css)).toEqual([]);
  });

  it('get vh before each dvh', () => {
    const css = withFixedHeights('a{height:calc(100dvh - 1px);color:red}b{max-height:min(\n 2px, 50dvh\n);}');
    expect(names(tooNewInSheet(css))).toEqual([]);
    expect(css).toBe(
      'a{height:calc(100vh - 1px); height:calc(100dvh - 1px);color:red}b{max-height:min(\n 2px, 50vh\n); max-height:min(\n 2px, 50dvh\n);}',
    );
  });
});

describe('a site', () => {
  const site = (files: Record<string, string>) =>
    floorProblems(new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])));

  it('is told once for all files with the same fault, inline scripts of pages included', () => {
    const page =
      '<script>x.toSorted()</script><script type="application/ld+json">{"a":</script><script src="a.js"></script>';
    expect(site({ 'index.html': page, 'a/index.html': page, 'a.js': 'x.toSorted()', 'a.css': 'a{color:red}' })).toEqual(
      ['index.html and 2 more: found .toSorted, expected nothing that needs Chrome 110, Safari 16, Firefox 115'],
    );
  });

  it('may not hold what cannot be read', () => {
    expect(site({ 'a.js': 'x.(' })[0]).toMatch(/^a\.js: found what cannot be read/);
  });
});

it('the old engine loses what came after its version, and nothing that is older', () => {
  const lost = newerThan(94);
  const has = (owner: string | null, name: string) => lost.some((each) => each.owner === owner && each.name === name);
  expect(has('Array', 'findLast')).toBe(true);
  expect(has(null, 'structuredClone')).toBe(true);
  expect(has('HTMLElement', 'inert')).toBe(true);
  expect(has('Object', 'hasOwn')).toBe(false);
  expect(has('Array', 'at')).toBe(false);
  expect(lost.find(({ owner, name }) => owner === 'Response' && name === 'json')?.of).toBe('itself');
});
