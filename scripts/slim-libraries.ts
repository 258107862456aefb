import type { Plugin } from 'vite';

const COLOUR = 'd3-color';
/** What the other packages of d3 take from it. */
const MAKERS = ['rgb', 'hsl', 'lab', 'hcl', 'cubehelix'];

/**
 * Vite plugin: leaves out of the built page what d3's gestures bring along and nobody uses. d3-brush and d3-zoom need
 * d3-transition, and that d3-color (4 kB gzip), to let colours run into each other; here colours are custom
 * properties of the theme, which no transition touches. Without it every string is taken for a string.
 */
export function slimLibraries(): Plugin {
  return {
    name: 'slim-libraries',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === COLOUR ? `\0${COLOUR}` : undefined),
    load(id) {
      if (id !== `\0${COLOUR}`) return;
      return ['export const color = () => null;', ...MAKERS.map((name) => `export const ${name} = color;`)].join('\n');
    },
  };
}
