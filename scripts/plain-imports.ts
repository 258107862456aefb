import type { Plugin } from 'vite';

/** In the text of what Vite hands to its helper: the address, and the name that alone is taken from the module. */
const IMPORT = /import\(.(.+?).\)(?:\.then\(\(?(\w+)\)? ?=> ?\2\.([\w$]+)\))?/;

/**
 * What the built page has in place of Vite's helper. `import()` stays what it is until code did not come. A file that
 * arrived damaged is remembered as a failure by every browser, and by many (Firefox before 155, Safari before its
 * change of 2026) one that did not arrive as well; so a second try that fails is made again under an address of its
 * own. Not the first time: where asking again is enough, no module is in the page twice. Vite hands over a `then` that
 * stands right behind the `import()` as well; one that does more than take a name is written apart from it.
 */
const HELPER = `const tries = new Map();
export const __vitePreload = (load, _, base) =>
  load().catch((cause) => {
    const [, path, , name] = ${IMPORT}.exec(load) ?? [];
    const count = tries.get(path) ?? 0;
    tries.set(path, count + 1);
    if (!path || count === 0) throw cause;
    return import(/* @vite-ignore */ new URL(path + '?retry=' + count, base).href).then((module) => name ? module[name] : module);
  });`;

/**
 * Vite plugin: every later part of the page is fetched again when it is wanted again. Vite's own helper would fetch the
 * imports of later chunks and their style sheets ahead; here they have next to none, and all styles are there from the start.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? HELPER : undefined),
  };
}
