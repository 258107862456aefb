import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Selector, transform } from 'lightningcss';
import { parseSync, Visitor } from 'oxc-parser';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLOOR } from '../../scripts/floor/targets.ts';
import { themeCss, themeStyleSheet, withBreakpoints } from '../../scripts/theme-css.ts';
import { BREAKPOINTS, COMPACT_WIDTH, CRAMPED, PHONE } from '../../src/ui/breakpoints.ts';

const SHEETS = 'src/ui/styles';

/** A sheet as the build writes it, with all that it imports. */
async function built(name: string): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [themeCss()],
    build: {
      write: false,
      target: FLOOR,
      rolldownOptions: { input: join(SHEETS, name) },
    },
  })) as Rolldown.RolldownOutput;
  const sheet = output.find(({ fileName }) => fileName.endsWith('.css'));
  if (sheet?.type !== 'asset') throw new Error(`${name}: found no style sheet in the build`);
  return String(sheet.source);
}

/** All selectors of a style sheet, and the media queries as they are written. */
function read(css: string): { selectors: Selector[]; nested: number } {
  const selectors: Selector[] = [];
  let nested = 0;
  transform({
    filename: 'sheet.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style({ value }) {
          selectors.push(...value.selectors);
          nested += value.rules?.length ?? 0;
        },
      },
    },
  });
  return { selectors, nested };
}

describe('breakpoints', () => {
  it('are put where a style sheet names them', () => {
    expect(withBreakpoints('a{}@media (--phone) {b{}}')).toBe(`a{}@media ${PHONE} {b{}}`);
    expect(withBreakpoints('@media print{a{}}')).toBe('@media print{a{}}');
  });

  it('are refused where no row has the name', () => {
    expect(() => withBreakpoints('@media (--tablet) {')).toThrow(/found --tablet, expected one of phone, /);
  });

  it('leave no width between a query and its opposite', () => {
    const { phone, compact, 'above-phone': abovePhone, 'beside-map': besideMap } = BREAKPOINTS;
    expect(phone).toBe(PHONE);
    const opposite = (query: string) =>
      query.replace(/max-(\w+): ([\d.]+)em/g, (_, side, most) => `min-${side}: ${Number(most) + 0.00125}em`);
    expect(opposite(PHONE)).toBe(abovePhone);
    expect(opposite(compact ?? '').replace(', ', ' and ')).toBe(besideMap);
    expect(compact?.split(', ')).toContain(COMPACT_WIDTH);
    expect(CRAMPED.split(', ')).toContain(PHONE);
  });
});

describe('the tokens', () => {
  it('have the sizes and layers, and larger controls for fingers', () => {
    const css = themeStyleSheet();
    expect(css).toMatch(/^:root\{[^}]*--text-body:0.875rem;[^}]*--control:2rem;[^}]*--z-popup:10;/);
    expect(css).toContain(
      `@media (pointer: coarse){:root{${['control', 'row', 'slim', 'target']
        .map((name) => `--${name}:max(44px,2rem);`)
        .join('')}--reach:11px;}}`,
    );
  });
});

describe('the style sheets', () => {
  let start = '';
  let rest = '';
  beforeAll(async () => {
    [start, rest] = await Promise.all([built('start.css'), built('rest.css')]);
  });

  it('are lowered for the oldest browsers: nothing is nested, no query is only named', () => {
    for (const css of [start, rest]) {
      const { selectors, nested } = read(css);
      expect(selectors.length).toBeGreaterThan(100);
      expect(nested).toBe(0);
      expect(selectors.flat().filter(({ type }) => type === 'nesting')).toEqual([]);
      expect(css).not.toMatch(/@media[^{]*\(--/);
    }
  });

  it('say with their last rule that they are whole', () => {
    expect(start).toMatch(/:root\{--whole:1\}\s*$/);
    expect(rest).toMatch(/:root\{--rest-whole:1\}\s*$/);
  });

  it('let the first paint wait for nothing that late views need', () => {
    expect(gzipSync(start, { level: 9 }).length).toBeLessThan(9_000);
    const early = new Set(read(start).selectors.flatMap(bareClasses));
    const late = new Set(read(rest).selectors.flatMap(bareClasses));
    expect([...late].filter((name) => early.has(name))).toEqual([]);
  });

  it('style by a bare class only what their own view names so', () => {
    const uses = classUses();
    const strays = Object.entries(HOMES).flatMap(([sheet, homes]) => {
      const css = withBreakpoints(readFileSync(join(SHEETS, sheet), 'utf8'));
      return [...new Set(read(css).selectors.flatMap(bareClasses))].flatMap((name) =>
        (uses.get(name) ?? [])
          .filter((file) => !homes.some((home) => file.startsWith(`src/${home}/`)))
          .map((file) => `${file}: found the class ${name}, which ${sheet} styles for ${homes.join(', ')}`),
      );
    });
    expect(strays).toEqual([]);
  });
});

/** Sheets of views, and the folders of what they style. The others are for all. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'header.css': ['frame'],
  'search.css': ['explore/search', 'parts/search'],
  'map.css': ['map', 'svg'],
  'filters.css': ['explore/filters'],
  'sheet.css': ['frame'],
  'alliances.css': ['explore/alliances'],
  'timeline.css': ['timeline'],
  'timeline-drawing.css': ['timeline'],
  'timeline-panels.css': ['timeline'],
  'legend.css': ['frame'],
  'details.css': ['explore/details', 'analyses/changes', 'parts'],
  'details-lists.css': ['explore/details', 'analyses/changes', 'analyses/compare', 'parts'],
  'details-facts.css': ['explore/details', 'analyses/changes', 'parts'],
  'tables.css': ['explore/tables', 'analyses', 'parts'],
  'matrix.css': ['analyses/matrix'],
  'compare.css': ['analyses/compare'],
  'changes.css': ['analyses/changes'],
  'network.css': ['analyses/network'],
  'share.css': ['share'],
};

/** Classes that a selector needs of an element whatever it stands in. */
function bareClasses(selector: Selector): string[] {
  if (selector.some(({ type }) => type === 'combinator' || type === 'nesting')) return [];
  return selector.flatMap((part) => {
    if (part.type === 'class') return [part.name];
    return part.type === 'pseudo-class' && part.kind === 'is' ? part.selectors.flatMap(bareClasses) : [];
  });
}

/** Class → files whose elements have it: `class` in JSX, and `className` where elements are made by hand. */
function classUses(): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  for (const file of files) {
    const path = join('src', file);
    const { program } = parseSync(path, readFileSync(path, 'utf8'));
    let depth = 0;
    const note = (text: string) => {
      for (const name of text.split(/\s+/).filter(Boolean)) uses.set(name, [...(uses.get(name) ?? []), path]);
    };
    const enter = (isClass: boolean) => {
      if (isClass) depth += 1;
    };
    const leave = (isClass: boolean) => {
      if (isClass) depth -= 1;
    };
    const isClassName = (left: { type: string; property?: object }) =>
      left.type === 'MemberExpression' &&
      'name' in (left.property ?? {}) &&
      Reflect.get(left.property ?? {}, 'name') === 'className';
    new Visitor({
      JSXAttribute: ({ name }) => enter(name.name === 'class'),
      'JSXAttribute:exit': ({ name }) => leave(name.name === 'class'),
      AssignmentExpression: ({ left }) => enter(isClassName(left)),
      'AssignmentExpression:exit': ({ left }) => leave(isClassName(left)),
      Literal: ({ value }) => {
        if (depth > 0 && typeof value === 'string') note(value);
      },
      TemplateElement: ({ value }) => {
        if (depth > 0) note(value.cooked ?? '');
      },
    }).visit(program);
  }
  return uses;
}
