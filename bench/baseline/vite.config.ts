import { defineConfig } from 'vite';
import { FLOOR } from '../../scripts/floor/targets.ts';

/** The atlas's build settings as far as they affect size and CSP; the bench writes the data. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../.cache/bench/baseline/dist',
    emptyOutDir: true,
    target: FLOOR,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
});
