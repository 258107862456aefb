import type { Plugin } from 'vite';

const nothing = (...names: string[]) => names.map((name) => `export const ${name} = () => null;`).join('\n');

/** Packages of d3 that stand empty in the built page: for whom, and under which names nothing is found. */
const STUBS: readonly { package: string; importer?: string; code: string }[] = [
  // d3-brush and d3-zoom can be driven by transitions; here nothing is (src/map/flight.ts moves the map). They ask it
  // to interrupt a transition that there never is. 5 kB gzip with what it brings along.
  {
    package: 'd3-transition',
    code: `import { selection } from 'd3-selection';
selection.prototype.interrupt = function interrupt() { return this; };
${nothing('interrupt', 'transition', 'active')}`,
  },
  // Both take from d3-interpolate what only transitions use. 7 kB gzip with d3-color.
  { package: 'd3-interpolate', importer: 'd3-brush', code: nothing('interpolate', 'interpolateZoom') },
  { package: 'd3-interpolate', importer: 'd3-zoom', code: nothing('interpolate', 'interpolateZoom') },
];

/** Vite plugin: leaves out of the built page what d3's gestures bring along and nobody uses. */
export function slimLibraries(): Plugin {
  const idOf = (stub: (typeof STUBS)[number]) => `\0${stub.package}`;
  return {
    name: 'slim-libraries',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, from = '') => {
      const stub = STUBS.find((row) => row.package === id && from.includes(row.importer ?? ''));
      return stub && idOf(stub);
    },
    load: (id) => {
      const stub = STUBS.find((row) => idOf(row) === id);
      return stub && { code: stub.code, moduleSideEffects: stub.package === 'd3-transition' };
    },
  };
}
