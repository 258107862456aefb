import type { Plugin } from 'vite';

/**
 * Vite plugin: d3's packages are one file each, in which curves and interpolators are made by functions called on the
 * spot. Those are pure, but no bundler dares to leave them out; told so, it drops what nobody uses (3 kB gzip).
 */
export function pureLibraries(): Plugin {
  return {
    name: 'pure-libraries',
    apply: 'build',
    transform(code, id) {
      if (!/\/d3-(shape|interpolate)\/dist\/[^/]+\.mjs$/.test(id)) return;
      return { code: code.replaceAll('= (function', '= /* @__PURE__ */ (function'), map: null };
    },
  };
}
