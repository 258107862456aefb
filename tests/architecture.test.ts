import { dirname, join } from 'node:path/posix';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const sources: Record<string, string> = import.meta.glob(
  ['../src/**/*.{ts,tsx}', '../scripts/**/*.{ts,tsx}', '!**/*.d.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** What every room may use. */
const FLOORS = ['src/model', 'src/records', 'src/time', 'src/state', 'src/scene', 'src/svg', 'src/parts', 'src/ui'];

/**
 * Rule 1, "one way", as a table: what the files of a folder may import. `src/ui/theme` and `src/ui/hues` are
 * single files of a folder.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/model': ['src/model'],
  // What is said of a record, once: numbers and words, nothing of the page.
  'src/records': ['src/model', 'src/ui/i18n', 'src/ui/format', 'src/ui/format-figure', 'src/ui/csv', 'src/records'],
  'src/state': ['src/model', 'src/state'],
  'src/ui': ['src/model', 'src/ui'],
  // The scene measures what it writes: it needs the words.
  'src/scene': [
    'src/model',
    'src/ui/theme',
    'src/ui/hues',
    'src/ui/i18n',
    'src/ui/text-width',
    'src/ui/text-lines',
    'src/scene',
  ],
  'src/svg': ['src/model', 'src/scene', 'src/ui', 'src/svg'],
  'src/time': ['src/model', 'src/ui/format', 'src/ui/hues', 'src/ui/i18n', 'src/time'],
  'src/map': ['src/model', 'src/records', 'src/state', 'src/scene', 'src/svg', 'src/ui', 'src/map'],
  'src/timeline': ['src/model', 'src/time', 'src/state', 'src/scene', 'src/ui', 'src/timeline'],
  // What rooms share: pieces that know the state, and nothing of one room.
  'src/parts': ['src/model', 'src/records', 'src/state', 'src/ui', 'src/parts'],
  // The rooms: none imports another; what one needs of another it is given by src/app.tsx.
  'src/explore': [...FLOORS, 'src/explore'],
  'src/analyses': [...FLOORS, 'src/analyses'],
  // A picture to take away is the same document that the build and the golden pictures draw.
  'src/share': [...FLOORS, 'src/share'],
  'src/frame': [...FLOORS, 'src/frame'],
  'src/offline': ['src/state', 'src/ui', 'src/offline'],
  'src/embed': ['src/model', 'src/state', 'src/scene', 'src/ui', 'src/embed'],
  scripts: ['src/model', 'src/records', 'src/scene', 'src/svg', 'src/ui', 'src/offline/snapshot', 'scripts'],
};
/** Files that put the house together: they may import everything. */
const ROOTS = ['src/main.ts', 'src/app.tsx', 'src/first-paint.ts', 'src/later.ts', 'src/rest.ts'];

/** Packages that belong to one place, and that place. */
const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  'maplibre-gl': ['src/map/engine/'],
  '@turf/': ['scripts/', 'src/model/distance.ts'],
  'bubblesets-js': ['src/scene/hulls.ts'],
  d3: ['src/timeline/', 'src/scene/', 'src/map/'],
  'workbox-routing': ['src/offline/'],
  'workbox-strategies': ['src/offline/'],
  valibot: ['src/model/', 'src/state/', 'scripts/'],
};
const NEVER: readonly [RegExp, string][] = [
  [/^zustand$|^zustand\/shallow$/, 'zustand/vanilla, without React'],
  [/^react(-dom)?($|\/)/, 'preact'],
  [/^node:/, 'nothing of Node'],
];

interface Import {
  file: string;
  target: string;
}

const files = Object.entries(sources).map(([path, text]) => ({ path: path.replace('../', ''), text }));
const imports = files.flatMap(({ path, text }) => importsOf(path, text));

describe('the architecture', () => {
  it('reads all of the house', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports).toContainEqual({ file: 'src/model/atlas.ts', target: 'src/model/dates.ts' });
  });

  it('finds every way of importing', () => {
    const text = `import a, { b } from '../ui/a.ts';
      import type { C } from '../ui/c.ts';
      import './d.css';
      export { e } from '../ui/e.ts';
      const f = await import('../ui/f.ts');
      // import from nothing
      const from = 'here';`;
    expect(importsOf('src/map/x.ts', text).map(({ target }) => target)).toEqual([
      'src/ui/a.ts',
      'src/ui/c.ts',
      'src/map/d.css',
      'src/ui/e.ts',
      'src/ui/f.ts',
    ]);
  });

  it('imports one way only', () => {
    expect(
      imports
        .filter(isInside)
        .filter((entry) => !isAllowed(entry))
        .map(sentence),
    ).toEqual([]);
  });

  it('has no folder outside the table', () => {
    const strangers = files.filter(({ path }) => !ROOTS.includes(path) && !folderOf(path));
    expect(strangers.map(({ path }) => path)).toEqual([]);
  });

  it('keeps each package at its one place', () => {
    const strays = imports.filter(({ file, target }) => {
      const home = Object.entries(PACKAGE_HOMES).find(([name]) => isPackage(target, name))?.[1];
      return home && !home.some((place) => file.startsWith(place));
    });
    expect(strays.map(sentence)).toEqual([]);
  });

  it('has no React and nothing of Node in the page', () => {
    const wrong = imports.flatMap((entry) => {
      const better = NEVER.find(([name]) => entry.file.startsWith('src/') && name.test(entry.target))?.[1];
      return better ? [`${sentence(entry)}, expected ${better}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('has files that can be read at one sitting', () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
});

/** All imports of a file, as the parser finds them; relative ones as paths from the project's root. */
function importsOf(file: string, text: string): Import[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const targets = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    // A template with holes names no file.
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ];
  return [...new Set(targets)].map((target) => ({
    file,
    target: target.startsWith('.') ? join(dirname(file), target) : target,
  }));
}

function folderOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((folder) => path.startsWith(`${folder}/`));
}

function isInside({ target }: Import): boolean {
  return /^(src|scripts|tests)\//.test(target);
}

function isAllowed({ file, target }: Import): boolean {
  if (ROOTS.includes(file) || target.endsWith('.json') || target.endsWith('.css')) return true;
  const allowed = MAY_IMPORT[folderOf(file) ?? ''] ?? [];
  return allowed.some((place) => target.startsWith(`${place}/`) || target === `${place}.ts`);
}

function isPackage(target: string, name: string): boolean {
  return (
    target === name ||
    target.startsWith(name.endsWith('/') ? name : `${name}/`) ||
    (name === 'd3' && target.startsWith('d3-'))
  );
}

function sentence({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
