import type { Plugin } from 'vite';

const ids = new Set<string>();

/** All modules of which code stands in the bundles written so far in this build, by their ids. */
export function shippedModules(): ReadonlySet<string> {
  return ids;
}

/** Vite plugin for every bundle that readers get, the page's and those made beside it: notes what is in it. */
export function noteModules(): Plugin {
  return {
    name: 'note-modules',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) if (renderedLength > 0) ids.add(id);
      }
      // Style sheets render no code, so whatever was asked for counts.
      for (const id of this.getModuleIds()) if (/\.css($|\?)/.test(id)) ids.add(id);
    },
  };
}
