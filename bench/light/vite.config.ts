import { defineConfig } from 'vite';
import { FLOOR } from '../../scripts/floor/targets.ts';

/** As the atlas is built, so that sizes compare; the bench writes the data. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../.cache/bench/light/dist',
    emptyOutDir: true,
    target: FLOOR,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
});
